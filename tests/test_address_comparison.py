"""How alike are two addresses? Tables of pairs, each row a sentence of its own."""

from typing import Final

import pytest

from lnpcheck.compare.address import (
    compare_cities,
    compare_postal_codes,
    compare_regions,
    same_place,
)
from lnpcheck.documents import Address
from lnpcheck.grade import Difference, DifferenceKind, Grade, below
from lnpcheck.normalize.address import Country
from placing import ACCEPTED, COUNTRIES, compared, differences, grade, place


def same_as(pair: tuple[str, ...]) -> str:
    return " is ".join(pair[:2])


def unlike(pair: tuple[str, ...]) -> str:
    return " is not ".join(pair[:2])


CANADIAN: Final = (
    ("10 Main St #Apt 5", "10 Main St Apt 5"),
    ("10 Main St # Suite 200", "10 Main St Suite 200"),
    ("12 bis rue Roy", "12bis, rue Roy"),
    ("12-ter boul Roy", "12 TER boulevard Roy"),
    ("5-12 bis rue Roy", "12bis rue Roy, app. 5"),
    ("12 bis Broadway", "12bis Broadway"),
    ("12 rue Roy ss", "12 rue Roy, sous-sol"),
    ("12 boul Roy S.S.", "12 boulevard Roy, sous-sol"),
    ("12 rue Roy S/S", "12 rue Roy, sous-sol"),
    ("12 rue Roy app. s.s.", "12 rue Roy, appartement sous-sol"),
    ("100 Main Apt Basement", "100 Main, Apt Bsmt"),
    ("54321 Range Rd 240 Lot 14", "54321 Range Road 240, Lot 14"),
    ("10 Hwy 7 Upper", "10 Highway 7, Upper"),
    ("14280 10th Sideroad", "14280 10 Side Rd"),
    ("10 rue N.-D. O", "10 rue Notre-Dame Ouest"),
    ("10 rue N.-D.-de-Lourdes", "10 rue Notre Dame de Lourdes"),
    ("10 Sir J.A. Macdonald Blvd", "10 Sir J. A. Macdonald Boulevard"),
    ("10 Pk Ave", "10 Park Avenue"),
    ("10 Old Univ Ave", "10 Old University Avenue"),
    ("10 Int'l Blvd", "10 International Boulevard"),
    ("10 Gov't Rd", "10 Government Road"),
    ("10 Hosp. Rd", "10 Hospital Road"),
    ("10 Mem Dr", "10 Memorial Drive"),
    ("10 Cem Rd", "10 Cemetery Road"),
    ("10 Indust. Pk Rd", "10 Industrial Park Road"),
    ("10 Sec. Hwy 5", "10 Secondary Highway 5"),
    ("10 Sta. Rd", "10 Station Road"),
    ("10 Airport Rd, Hgr 5", "10 Airport Road, Hangar 5"),
    ("10 parc ind. Roy", "10 parc industriel Roy"),
    ("10 rue du Card.-Léger", "10 rue du Cardinal-Léger"),
    ("10 rue du Cap.-Roy", "10 rue du Capitaine-Roy"),
    ("10 rue St-Jean-Bte", "10 rue Saint-Jean-Baptiste"),
    ("10 rue St-Jos.", "10 rue Saint-Joseph"),
    ("10 rue St-Frs-Xavier", "10 rue Saint-François-Xavier"),
    ("10 Sir Wm. Osler Ave", "10 Sir William Osler Avenue"),
    ("10 rue Roy, appart. 5", "5-10 rue Roy"),
    ("914, 4e Avenue Roy", "914 4E AV ROY"),
    ("1200, 2e Rang Saint-Paul", "1200 2e Rg St-Paul"),
    ("10 rue du Fr.-Roy", "10 rue du Frère-Roy"),
    ("10 rue de la Riv.-Rouge", "10 rue de la Rivière-Rouge"),
    ("10 chem. Roy", "10 chemin Roy"),
    ("10 Maple Cresc", "10 Maple Cres."),
    ("10 rue Roy, 2e ét.", "10 rue Roy, 2e étage"),
    ("10 rue Roy, C-12", "10 rue Roy # C-12"),
    ("10 Main St C 12", "10 Main St, Unit C-12"),
    ("10 Main St E-12", "10 Main St, Unit E12"),
    ("10 rue du Chan.-Roy", "10 rue du Chanoine-Roy"),
    ("10 rue de l'Hon.-Roy", "10 rue de l'Honorable-Roy"),
    ("10 all. Roy", "10 allée Roy"),
    ("10 cerc. Roy", "10 cercle Roy"),
    ("10 dom. Roy", "10 domaine Roy"),
    ("10 jard. Roy", "10 jardin Roy"),
    ("10 terr. Roy", "10 terrasse Roy"),
    ("10 trav. Roy", "10 traverse Roy"),
    ("Highway 7, 1234", "1234 Hwy 7"),
    ("Route 132, 2200A", "2200A, route 132"),
    ("Highway 7 East, 1234", "1234 Highway 7 E"),
    ("2020 boul. Robert-Bourassa, 19e étage", "2020 Blvd Robert-Bourassa Étage 19"),
    ("123 1e Avenue", "123 1re Avenue"),
    ("123 Vingt-et-unième Avenue", "123 21e Av"),
    ("5700-100 King Street West", "100 King St W Suite 5700"),
    ("10 Trans-Canada Hwy", "10 Trans Canada Highway"),
    ("10 6th Line", "10 Sixth Line"),
    ("10 Conc Rd 6", "10 Concession Rd 6"),
    ("10 Conc. 6", "10 Concession 6"),
    ("10 St-Laurent Blvd.", "10 boul. Saint-Laurent"),
    ("10 boul des Laurentides N", "10 Boulevard des Laurentides Nord"),
    ("10 Sir John A. Macdonald Blvd", "10 Sir John A Macdonald Boulevard"),
    ("10 2e Rang E", "10 Deuxième Rang Est"),
    ("10 The Esplanade", "10 The Espl"),
    ("10 rue Sherbrooke O #200", "200-10, rue Sherbrooke Ouest"),
    ("10 Av des Pins", "10 avenue des Pins"),
    ("10 Mtn View Rd", "10 Mountain View Road"),
    ("10 Old Hwy 2", "10 Old Highway 2"),
    ("10 Main St Rm 5", "10 Main St Room 5"),
    ("10 Main St, Unit #5", "10 Main St #5"),
    ("10 Main St Unit No. 5", "10 Main St Unit 5"),
    ("10 Main St. Unit 5 Bldg A", "10 Main Street Bldg A Unit 5"),
    ("Bay 4, 10 Main St", "10 Main St Bay 4"),
    ("10 Oak Bay 7", "7-10 Oak Bay"),
    ("10 Queen St E Upper", "10 Queen Street East, Upper"),
    ("10 W 1st Ave", "10 West 1st Avenue"),
    ("10 1st Ave W", "10 First Avenue West"),
    ("10 101 A Ave NW", "10 101A Avenue NW"),
    ("10-101A Ave", "10 101A Ave"),
    ("1010 - 101A Ave NW", "1010 101A Avenue NW"),
    ("10 St. George's Ave", "10 Saint George's Avenue"),
    ("10 Ste-Marie St", "10 Sainte-Marie Street"),
    ("10 N. Service Rd", "10 North Service Road"),
    ("10 South Service Rd W", "10 S Service Rd W"),
    ("10 E 33rd Ave", "10 East 33rd Avenue"),
    ("10 Boul. Sir-Wilfrid-Laurier", "10 Sir Wilfrid Laurier Blvd"),
    ("10 pl. du Canada", "10 place du Canada"),
    ("10 Hwy 11 South", "10 Hwy 11 S"),
    ("10 Reg Rd 25", "10 Regional Road 25"),
    ("10 Regional Rd 25", "10 Reg. Rd. 25"),
    ("10 Cty Rd 25", "10 County Road 25"),
    ("10 Co. Rd. 25", "10 County Rd 25"),
    ("10 Twp Rd 12A", "10 Township Road 12A"),
    ("10 Queens Quay W", "10 Queens Quay West"),
    ("10 Yonge St., 5th Flr", "10 Yonge Street Floor 5"),
    ("10 Yonge St Suite 500A", "10 Yonge St Suite 500-A"),
    ("10 Yonge St PH", "10 Yonge St Penthouse"),
    ("10 Rural Rd", "10 Rural Road"),
    ("10 Rock Pt", "10 Rock Point"),
    ("10 Pt Grey Rd", "10 Point Grey Road"),
    ("10 Imp. des Lilas", "10 Impasse des Lilas"),
    ("10 Lakeshore Rd East", "10 Lakeshore Road E."),
    ("10 Jean-Talon Est", "10 Jean Talon E"),
    ("10 rue Jean-Talon E.", "10 rue Jean Talon Est"),
    ("10 3 Av", "10 3e Avenue"),
    ("10 boul. St-Joseph E app 3", "3-10 Boulevard Saint-Joseph Est"),
    ("10 Rang du Haut-de-la-Rivière", "10 Rg du Haut de la Riviere"),
    ("10 Rte 132 O", "10 Route 132 Ouest"),
    ("10 Mgr. Plessis", "10 Monseigneur Plessis"),
    ("10 rue du Gén. Vanier", "10 rue du Général-Vanier"),
    ("10 Col. Talbot Rd", "10 Colonel Talbot Road"),
    ("10 Gov. Rd", "10 Governor Road"),
    ("10 Cres. Rd", "10 Crescent Road"),
    ("10 Bank St & Slater", "10 Bank St and Slater"),
    ("10 Fifth Ave.", "10 5 Ave"),
    ("10 N Main St NW", "10 North Main Street Northwest"),
    ("10 Côte St-Luc Rd", "10 Cote Saint Luc Road"),
    ("10 Notre-Dame St. W.", "10 Notre Dame Street West"),
    ("10 Dr. Frederick-Philips Blvd", "10 Doctor Frederick Philips Boulevard"),
    ("Suite 210 - 12 14th Ave NW", "12 14th Ave NW Suite 210"),
    ("#5-123 16 Ave", "123 16 Ave Unit 5"),
    ("123 Main St W 5", "123 Main Street W Unit 5"),
    ("10 Hwy #7", "10 Highway 7"),
    ("10 County Rd No. 2", "10 County Road 2"),
    ("10 County Rd #2 W", "10 County Road 2 West"),
    ("1000 De La Gauchetière O, bur. 500", "500-1000 de la Gauchetiere Ouest"),
    ("10 rue Roy N.-E.", "10 rue Roy Nord-Est"),
    ("10 rue Roy N.-O.", "10 rue Roy NO"),
    ("10 3 ième Avenue", "10 3e Avenue"),
    ("10 Dr. M.L. King Rd", "10 Dr ML King Road"),
    ("10 Main St Ste B", "10 Main St Suite B"),
    ("10 Main St Lvl 2", "10 Main St Level 2"),
    ("10 Village Zyxel", "10 Villge Zyxel"),
    ("10 Ave Rd", "10 Avenue Road"),
    ("10 rue Roy numéro 5", "10 rue Roy #5"),
    ("12 rue Roy RDC", "12 rue Roy rez-de-chaussée"),
    ("12 rue Roy sous-sol", "12 rue Roy, ss"),
    ("45 St 1St Av", "45 Street First Avenue"),
    ("123 rue St-Jacques O", "123 rue Saint-Jacques Ouest"),
    ("123 ave. Laurier E.", "123 Avenue Laurier Est"),
    ("123 boul St-Laurent", "123 boulevard Saint-Laurent"),
    ("123 St-Laurent Blvd", "123 boul Saint-Laurent"),
    ("12 ch. Ste-Foy", "12 chemin Sainte-Foy"),
    ("1234 16 Ave NW", "1234 16th Avenue Northwest"),
    ("1234 - 16 Ave NW", "1234 16 Avenue N.W."),
    ("#200 1234 16 Ave NW", "1234 16 Ave NW Suite 200"),
    ("200-1234 16 Ave NW", "1234 16th Ave NW Unit 200"),
    ("#200, 1234 - 16 Ave NW", "1234 16 Ave NW, Ste 200"),
    ("Suite 1200 - 355 Burrard St", "355 Burrard Street Suite 1200"),
    ("app. 5, 123 rue Main", "123 rue Main appartement 5"),
    ("123 rue Main, app 5", "123 rue Main #5"),
    ("123 rue Main, bur. 500", "123 rue Main bureau 500"),
    ("123 Main St Unit B", "123 Main Street Unit B"),
    ("B-123 Main St", "123 Main St Unit B"),
    ("123 Main St PH 3", "123 Main St Penthouse 3"),
    ("123 Main St 2nd Floor", "123 Main St Floor 2"),
    ("123 rue Main 2e étage", "123 rue Main, étage 2"),
    ("123 Main St Bsmt", "123 Main St Basement"),
    ("123 Dr Penfield Ave", "123 Doctor Penfield Avenue"),
    ("123 av. du Dr-Penfield", "123 avenue du Docteur-Penfield"),
    ("10 Maple Dr", "10 Maple Drive"),
    ("10 Sgt Pepper Dr", "10 Sergeant Pepper Drive"),
    ("10 Capt. Cook Rd", "10 Captain Cook Road"),
    ("10 Col. By Dr", "10 Colonel By Drive"),
    ("10 rue Mgr-Bourget", "10 rue Monseigneur-Bourget"),
    ("10 Mtée Masson", "10 Montée Masson"),
    ("10 Car Dorval", "10 Carré Dorval"),
    ("10 Crois Bellevue", "10 Croissant Bellevue"),
    ("10 Tsse Bellevue", "10 Terrasse Bellevue"),
    ("10 Rle Bellevue", "10 Ruelle Bellevue"),
    ("10 Bellevue Espl", "10 Bellevue Esplanade"),
    ("10 Con 5", "10 Concession 5"),
    ("10 Con Rd 5", "10 Concession Road 5"),
    ("10 York Tline", "10 York Townline"),
    ("10 York Tline", "10 York Town Line"),
    ("10 Maple Ct", "10 Maple Court"),
    ("10 Maple Crt", "10 Maple Court"),
    ("10 Maple Cr", "10 Maple Crescent"),
    ("10 Lakeview Pt", "10 Lakeview Point"),
    ("10 Main St E", "10 Main St East"),
    ("10 Main St E.", "10 Main Street E"),
    ("10 36e Rue", "10 Trente-sixième Rue"),
    ("10 1re Avenue", "10 Première Avenue"),
    ("10 1ère Av", "10 1re Avenue"),
    ("10 2ième Av", "10 2e Avenue"),
    ("10 21st St", "10 Twenty-First Street"),
    ("10 21st St", "10 Twenty First Street"),
    ("10 101st St", "10 One Hundred and First Street"),
    ("10 3rd Line", "10 Third Line"),
    ("10 Hwy 7", "10 Highway 7"),
    ("10 Hwy 7 W", "10 Highway 7 West"),
    ("10 County Rd 12", "10 County Road 12"),
    ("10 Rte 117 N", "10 Route 117 Nord"),
    ("10 Range Rd 223", "10 Rge Rd 223"),
    ("10 Twp Rd 540", "10 Township Rd 540"),
    ("10 Rg St-Paul", "10 Rang Saint-Paul"),
    ("10 2e Rang", "10 Deuxième Rang"),
    ("10 Mt Pleasant Rd", "10 Mount Pleasant Road"),
    ("10 Ft York Blvd", "10 Fort York Blvd"),
    ("10 N Park St", "10 North Park St"),
    ("10 King St W", "10 King Street West"),
    ("10 King St. W.", "10 King St W"),
    ("10 Main St & 5th", "10 Main St and 5th"),
    ("123A Main St", "123 A Main St"),
    ("123-A Main St", "123A Main St"),
    ("123 1/2 Main St", "123½ Main Street"),
    ("10 de la Cathédrale Av", "10 avenue de la Cathedrale"),
    ("10 place Ville-Marie", "10 Ville-Marie Pl"),
    ("10 boul. René-Lévesque Est", "10 Rene-Levesque Blvd E"),
    ("10 Prom. Ellice", "10 Promenade Ellice"),
    ("10 Cul de sac Oak", "10 Cul-de-sac Oak"),
    ("10 Oak CDS", "10 Oak Cul-de-sac"),
    ("10 Oak Gdns", "10 Oak Gardens"),
    ("10 Oak Hts", "10 Oak Heights"),
    ("10 Oak Pky", "10 Oak Parkway"),
    ("10 Oak Pkwy", "10 Oak Parkway"),
    ("10 Oak Terr", "10 Oak Terrace"),
    ("10 Oak Trl", "10 Oak Trail"),
    ("10 Oak Sq", "10 Oak Square"),
    ("10 Oak Ln", "10 Oak Lane"),
    ("10 Aut 15", "10 Autoroute 15"),
    ("10 Côte-de-Liesse Rd", "10 Cote de Liesse Road"),
    ("10 rue de l’Église", "10 rue de l'Eglise"),
    ("10 Lk Shore Blvd W", "10 Lake Shore Blvd W"),
    ("10 St Clair Ave W", "10 Saint Clair Avenue West"),
    ("10 Ste Anne St", "10 Sainte Anne Street"),
    ("910 7380 Elmbridge Way", "7380 Elmbridge Way Unit 910"),
    ("910 - 7380 Elmbridge Way", "7380 Elmbridge Way #910"),
    ("12 45 th Ave", "12 45th Ave"),
    ("123 16 A Ave", "123 16A Ave"),
    ("Unit 5, 123 Main St", "123 Main St Unit 5"),
    ("123 Main St 5", "123 Main St Unit 5"),
    ("123 Main St, 5", "123 Main St Apt 5"),
    ("Apt 05 123 Main St", "123 Main St Apt 5"),
    ("123 Main Street North-West", "123 Main St NW"),
    ("10 Sideroad 15", "10 Side Road 15"),
    ("10 Sq Phillips", "10 Square Phillips"),
    ("10 Imp des Pins", "10 Impasse des Pins"),
    ("10 rue Notre-Dame O", "10 rue Notre Dame Ouest"),
    ("10 Éch Turcot", "10 Échangeur Turcot"),
    ("10 Main St Lot 7", "10 Main Street Lot 7"),
    ("10 Centre St S", "10 Centre Street South"),
    ("10 Plat du Cap", "10 Plateau du Cap"),
    ("10 Oak Harbr", "10 Oak Harbour"),
    ("10 Oak Villge", "10 Oak Village"),
    ("10 Ave E", "10 Avenue E"),
    ("10 Ave N", "10 Avenue N"),
    ("10 8 St E", "10 8th Street East"),
    ("10 rue Ste-Catherine O.", "10 rue Sainte-Catherine Ouest"),
    ("10 Old Mill Dr", "10 Old Mill Drive"),
    ("10 Gen. Vanier St", "10 General Vanier Street"),
)


@pytest.mark.parametrize("pair", CANADIAN, ids=same_as)
def test_other_spelling_of_one_canadian_address(pair: tuple[str, str]) -> None:
    assert grade(*pair) in ACCEPTED


AMERICAN: Final = (
    ("123 MAIN STREET", "123 MAIN ST"),
    ("123 N Main St", "123 North Main Street"),
    ("123 Main St Ste 4", "123 Main St Suite 4"),
    ("123 Main St Apt 4", "123 Main St # 4"),
    ("123 Hwy 50", "123 Highway 50"),
    ("123 State Rte 9", "123 State Route 9"),
    ("123 Us Hwy 1", "123 US Highway 1"),
    ("123 County Rd 5", "123 County Road 5"),
    ("123 Fm 1960 Rd W", "123 FM 1960 Road West"),
    ("123 Mt Vernon Ave", "123 Mount Vernon Avenue"),
    ("123 St Charles Ave", "123 Saint Charles Avenue"),
    ("123 Ave of the Americas", "123 Avenue of the Americas"),
    ("123 5th Ave", "123 Fifth Avenue"),
    ("123 MLK Jr Blvd", "123 MLK Junior Boulevard"),
    ("123 Ave Ponce de Leon", "123 Avenida Ponce de Leon"),
    ("250 E 300 S", "250 East 300 South"),
    ("1105 Bolton Road, NW", "1105 Bolton Rd NW"),
    ("123 Main St Ext", "123 Main Street Extension"),
    ("123 I-90", "123 Interstate 90"),
    ("URB Las Gladiolas 150 Calle A", "150 Calle A, Urbanización Las Gladiolas"),
    ("123 Ocean Pkwy Fl 2", "123 Ocean Parkway Floor 2"),
    ("123 Oak Vw", "123 Oak View"),
    ("123 Chestnut Hl Rd", "123 Chestnut Hill Road"),
    ("N6W23001 Bluemound Rd", "N6W23001 Bluemound Road"),
    ("123 Ave E", "123 Avenue E"),
    ("123 CR 5", "123 County Road 5"),
    ("123 CR #5", "123 County Rd 5"),
    ("123 Cnty Rd No. 5", "123 County Road 5"),
    ("123 N CR 5 Apt 3", "123 North County Road 5 #3"),
    ("123 CR5", "123 County Road 5"),
    ("123 SR 9", "123 State Route 9"),
    ("123 SR 9", "123 State Rte 9"),
    ("123 SR 9", "123 State Road 9"),
    ("123 Old SR 9", "123 Old State Route 9"),
    ("123 US 41 SW", "123 US Highway 41 Southwest"),
    ("123 U.S. Hwy 1", "123 US Highway 1"),
    ("123 FM 1960", "123 Farm to Market Road 1960"),
    ("123 FM 1960", "123 Farm-to-Market Rd 1960"),
    ("123 I-10", "123 Interstate 10"),
    ("123 I10", "123 Interstate 10"),
    ("123 Twp Rd 20", "123 Township Road 20"),
)


@pytest.mark.parametrize("pair", AMERICAN, ids=same_as)
def test_other_spelling_of_one_american_address(pair: tuple[str, str]) -> None:
    assert grade(*pair, "US") in ACCEPTED


UNLIKE: Final = (
    ("10 Main St #Apt 5", "10 Main St Apt 6"),
    ("12 bis rue Roy", "12 rue Roy"),
    ("12 bis rue Roy", "12 ter rue Roy"),
    ("12 bis rue Roy", "12B rue Roy"),
    ("12 Ter St", "12 St"),
    ("12 bis", "12"),
    ("12 rue Roy ss", "12 rue Roy"),
    ("12 Main St", "12 Main St ss"),
    ("Highway 7, 1234", "1235 Highway 7"),
    ("Highway 7, 1234", "1234 Highway 8"),
    ("Highway 7, 1234", "Highway 7"),
    ("Main St, 12", "12 Main St"),
    ("12 Highway 7, 1234", "1234 Highway 7"),
    ("12 Place du 6 Juin", "12 du 6 Juin Place"),
    ("10 Sherbrooke E 5", "10 Sherbrooke E Unit 5"),
    ("12 John Pass", "12 Pass John"),
    ("12 Avenue East", "12 East Avenue"),
    ("12 Place Nord", "12 Nord Place"),
    ("12 Port Royal", "12 Royal Port"),
    ("12 Main Cross St", "12 Main Crossing St"),
    ("10 Main Rd #2", "10 Main Rd 3"),
    ("10 Hwy #7", "10 Highway 8"),
    ("\u202e10 Main St", "10 Main St"),
    ("10 M\u0430in St", "10 Main St"),
    ("5² Main St", "52 Main St"),
    ("10 Main St E", "10 Main St W"),
    ("10 Main St", "10 Main Ave"),
    ("10 Main St", "11 Main St"),
    ("10 Main St Unit 5", "10 Main St Unit 6"),
    ("10 Main St", "10 Main St Unit 5"),
    ("10 1st St", "10 11th St"),
    ("10 16 Ave", "10 16A Ave"),
    ("5-123 Main St", "123-5 Main St"),
    ("5-123 Main St", "5123 Main St"),
    ("123 Main St", "123½ Main St"),
    ("123A Main St", "123 Main St"),
    ("123A Main St", "123B Main St"),
    ("10 Ste-Anne St", "10 St-Anne St"),
    ("10 rue Saint-Paul", "10 rue Sainte-Paul"),
    ("10 rue Principale", "10 Main St"),
    ("10 Park Pl", "10 Place Park"),
    ("10 E St", "10 East St"),
    ("10 Avenue E", "10 Avenue East"),
    ("10 Maple Cross", "10 Maple Crescent"),
    ("10 Maple Cr", "10 Maple Creek"),
    ("10 Maple Cr", "10 Maple Circle"),
    ("10 Maple Crt", "10 Maple Cres"),
    ("10 rue Cross", "10 rue Crossing"),
    ("10 Main St", "10 Main"),
    ("10 King St W", "10 King St"),
    ("10 rue Laurier O", "10 rue Laurier E"),
    ("10 Lake Rd", "10 Lake Rd N"),
    ("10 Street St", "10 Saint St"),
    ("10 St Mary St", "10 St Marys St"),
    ("10 St Mary's Rd", "10 St Mary Rd"),
    ("10 Premier St", "10 1 St"),
    ("10 Horse Shoe Rd", "10 Horseshoe Rd"),
    ("10 Center St", "10 Centre St"),
    ("10 Harbour St", "10 Harbor St"),
    ("10 rue de la Montagne", "10 rue Montagne"),
    ("10 O'Brien Rd", "10 OBrien Rd"),
    ("10 Highway 7", "10 Highway 8"),
    ("10 rue du Cap-Roy", "10 rue du Capitaine-Roy"),
    ("10 rue Roy, C-12", "10 rue Roy, C-13"),
    ("5,123 Main St", "5-123 Main St"),
    ("10 rue Roy, 2e ét.", "10 rue Roy, 3e ét."),
    ("10 rue N.-D.", "10 rue N.-O."),
    ("10 Highway 7", "10 Route 7"),
    ("10 Range Rd 223", "10 Range Rd 232"),
    ("10 Range Rd 223", "10 RR 223"),
    ("10 rue du Lac", "10 ch du Lac"),
    ("10 Terrasse X", "10 Terrace X"),
    ("10 Dr Park", "10 Drive Park"),
    ("10 Ave Maria Dr", "10 Avenue Maria Dr"),
    ("10 Main St Apt 5", "10 Main St Suite 5"),
    ("10 Main St Fl 2", "10 Main St Unit 2"),
    ("10 Main St Apt 51", "10 Main St Apt 5-1"),
    ("10 Main St Apt 5A", "10 Main St Apt 5B"),
    ("10 Main St Lot 5", "10 Main St # 5"),
    ("10 Main St A", "10 Main St Unit A"),
    ("12 Mount Rd", "12 Mountain Rd"),
    ("12 Point Rd", "12 Pointe Rd"),
    ("12 Green St", "12 Greenwood St"),
    ("12 J Smith Ave", "12 John Smith Ave"),
    ("12 Dr Smith Rd", "12 Drive Smith Rd"),
    ("12 boul Park", "12 Park St"),
    ("12 Main St", "12 Maine St"),
    ("12 2nd Concession", "12 Concession 2"),
    ("12 Avenue 5", "12 5 Avenue"),
    ("12 N Main St", "12 Main St N"),
    ("12 NW 5th St", "12 NE 5th St"),
    ("12 Main St", "12 Main Main St"),
    ("12 Old Main St", "12 Main St"),
    ("12 La Rue", "12 Rue La"),
    ("12 Côte Rd", "12 Rd Côte"),
    ("12 Mont Royal Ave", "12 Mount Royal Ave"),
)


@pytest.mark.parametrize("pair", UNLIKE, ids=unlike)
def test_another_address(pair: tuple[str, str]) -> None:
    assert below(grade(*pair), "equivalent")


GRADED: Final[tuple[tuple[str, str, Grade, DifferenceKind], ...]] = (
    ("10 E Zed St", "10 Zed St E", "related", "word-order"),
    ("10 Horse-Shoe Rd", "10 Horseshoe Rd", "styled", "punctuation"),
    ("10 Highway 7 5", "10 Highway 75", "different", "different"),
    ("10 Zyx Hw", "10 Zyx Hgwy", "related", "abbreviation"),
    ("10 North West 5th St", "10 NW 5th St", "equivalent", "abbreviation"),
    ("10 N W Main St", "10 NW Main St", "styled", "space"),
    ("10 North-West Main St", "10 NW Main St", "equivalent", "abbreviation"),
    ("10 North West Main St", "10 NW Main St", "equivalent", "abbreviation"),
    ("10 North West Main St", "10 Northwest Main St", "styled", "space"),
    ("10 N West Main St", "10 NW Main St", "different", "extra"),
    ("10 South West Main St", "10 NW Main St", "different", "extra"),
    ("10 Old South West Rd", "10 Old SW Rd", "different", "extra"),
    ("10 North West St", "10 NW St", "different", "extra"),
    ("10 5th Sideroad", "10 5th Siderd", "equivalent", "abbreviation"),
    ("5-10 rue Ste-Zyx", "10 rue Ste-Zyx app. 5", "equivalent", "unit-word"),
    ("5-10 rue Main", "10 rue Main app. 5", "equivalent", "unit-word"),
    ("5-10 rue 4", "10 rue 4 app. 5", "equivalent", "unit-word"),
    ("5-10 Hwy 7", "10 Hwy 7 Unit 5", "equivalent", "unit-word"),
    ("5-10 Rang 4 E", "10 Rang 4 E, app. 5", "equivalent", "unit-word"),
    ("5-10 16 Ave Ste 4", "10 16 Ave Ste 4 Apt 5", "equivalent", "unit-word"),
    ("5-16 Ave Apt Rear", "5-16 Ave Rear", "equivalent", "unit-word"),
    ("5-16 Ave # 4", "5-16 Ave Apt 4", "equivalent", "unit-word"),
    ("5-16 Ave Apt B", "5-16 Ave # B", "equivalent", "unit-word"),
    ("10 rue de la Tour #5", "5-10 rue de la Tour", "styled", "punctuation"),
    ("10 Maple Ct", "10 Maple Crt", "related", "abbreviation"),
    ("10 2e Rue Est, no 5", "10 2e Rue E app. 5", "equivalent", "abbreviation"),
    ("10 2e Rue 5", "10 2e Rue app. 5", "equivalent", "unit-word"),
    ("10 rue Roy NO app. 5", "5-10 rue Roy NO", "equivalent", "unit-word"),
    ("B-10 Ave W N", "10 Ave W N Apt B", "equivalent", "unit-word"),
    ("#5 - 10A rue Roy", "10A rue Roy app. 5", "equivalent", "unit-word"),
    ("10 5th Concession Rd", "10 5th Con Rd", "equivalent", "abbreviation"),
    ("10 5th Crossing St", "10 5th Cross St", "related", "truncation"),
    ("10 Maple Garden", "10 Maple Gardn", "close", "typo"),
    ("10 Maple Heights", "10 Maple Height", "related", "truncation"),
    ("10 Maple Trail", "10 Maple Trails", "close", "typo"),
    ("10 Maple Bluff", "10 Maple Bluf", "related", "truncation"),
    ("10 Maple Plaza", "10 Maple Plza", "equivalent", "abbreviation"),
    ("10 Maple Village", "10 Maple Villiage", "close", "typo"),
    ("10A boul. Roy", "10 A boul. Roy", "styled", "punctuation"),
    ("10A boul. St-Roy", "10 A boul. St-Roy", "styled", "punctuation"),
    ("10A Ave E", "10 A Ave E", "different", "different"),
    ("10A Ave Apt 4", "10 A Ave Apt 4", "different", "different"),
    ("301, 108 9th Ave SW", "108 9 Ave SW, Suite 301", "equivalent", "unit-word"),
    ("301, 108 Ave SW", "108 Ave SW, Suite 301", "different", "different"),
    ("10 rue Roy app 4 A", "10 rue Roy app. 4A", "styled", "punctuation"),
    ("10 rue Roy app 4 E", "10 rue Roy app. 4E", "different", "extra"),
    (
        "10 rue Roy app 4 A, porte 3",
        "10 rue Roy app 4A porte 3",
        "styled",
        "punctuation",
    ),
    ("10 Main St N West", "10 Main St NW", "equivalent", "abbreviation"),
    ("10 rue Main", "10 Main St", "related", "translation"),
    ("10 chemin Oak", "10 Oak Rd", "related", "translation"),
    ("10 W 10th Ave", "10 10th Ave W", "related", "word-order"),
    ("740 Ouest boul. Roy", "740 boul. Roy Ouest", "related", "word-order"),
    ("12-2nd Ave", "12 2nd Ave", "styled", "punctuation"),
    ("12 Main St *", "12 Main St", "styled", "punctuation"),
    ("12 1/2Main St", "12 1/2 Main St", "styled", "space"),
    ("740 Est rue Roy", "740 rue Roy E", "related", "word-order"),
    ("10 King St W", "10 W King St", "related", "word-order"),
    ("10 Main Street", "10 Street Main", "related", "word-order"),
    ("10 rue de la Montagne", "10 rue Montagne", "related", "extra"),
    ("10 O'Brien Rd", "10 OBrien Rd", "related", "punctuation"),
    ("10 rue l'Acadie", "10 rue Lacadie", "related", "punctuation"),
    ("10 rue L'Acadie", "10 rue L Acadie", "related", "punctuation"),
    ("10 Horse Shoe Rd", "10 Horseshoe Rd", "related", "space"),
    ("10 rue J. Roy", "10 rue Jean Roy", "related", "truncation"),
    ("10 Maple Cre", "10 Maple Crescent", "related", "truncation"),
    ("10 Greenwo", "10 Greenwood", "related", "truncation"),
    ("10 Wash. Ave", "10 Washington Ave", "related", "truncation"),
    ("10 Main St Apt 5", "10 Main St Suite 5", "related", "unit-word"),
    ("10 Main St Lot 5", "10 Main St # 5", "related", "unit-word"),
    ("10 Main St", "10 Mian St", "close", "typo"),
    ("10 Harbor St", "10 Harbour St", "close", "typo"),
    ("10 Main St", "10 Elm St", "different", "different"),
    ("10 Main St E", "10 Main St", "different", "extra"),
    ("10 Main St", "10 Main St N", "different", "missing"),
    ("10 Main St", "Main St", "different", "extra"),
    ("10 Main St", "10 Main St Apt 3", "different", "missing"),
    ("10 Mian Stret", "10 Main Street", "different", "typo"),
    ("10 St Mary's Rd", "10 St Mary Rd", "different", "different"),
    ("10 E St", "10 East St", "different", "different"),
    ("10 O’Brien Rd", "10 O'Brien Rd", "styled", "punctuation"),
    ("10 Notre-Dame Rd", "10 Notre Dame Rd", "styled", "punctuation"),
    ("10 rue Émile", "10 rue Emile", "styled", "accent"),
    ("10 Main St N W", "10 Main St NW", "styled", "space"),
    ("10 Martin, Luther St", "10 Martin Luther St", "styled", "punctuation"),
    ("10 I-90", "10 I 90", "styled", "punctuation"),
    ("10 Main St # 5", "10 Main St, 5", "styled", "punctuation"),
    ("10 Main St Unit 4-B", "10 Main St Unit 4B", "styled", "punctuation"),
    ("123½ Main St", "123 1/2 Main St", "styled", "punctuation"),
    ("0123 Main St", "123 Main St", "equivalent", "abbreviation"),
    ("10 Main St Unit 05", "10 Main St Unit 5", "equivalent", "abbreviation"),
    ("10 Main St 05", "10 Main St # 5", "equivalent", "abbreviation"),
    ("10 1st St", "10 First St", "equivalent", "ordinal"),
    ("10 boul Laurier", "10 Laurier Blvd", "equivalent", "word-order"),
    ("10 Main St Fl 2 Ste 5", "10 Main St Ste 5 Fl 2", "equivalent", "word-order"),
    ("10 Main St Bldg 1", "10 Main St Bldg 1 Apt 2", "different", "missing"),
    ("10 Main St Bldg 1 Apt 2", "10 Main St Apt 2", "different", "extra"),
    ("10 Highway 7-5", "10 Highway 7 5", "different", "different"),
    ("10 Main and Elm St", "10 Main et Elm St", "related", "translation"),
)


@pytest.mark.parametrize("row", GRADED, ids=lambda row: f"{row[0]} / {row[1]}")
def test_rung_of_the_ladder(row: tuple[str, str, Grade, DifferenceKind]) -> None:
    loa, csr, rung, kind = row
    assert grade(loa, csr) == rung
    assert kind in {difference.kind for difference in differences(loa, csr)}


ANYWHERE: Final[tuple[tuple[str, str, Grade], ...]] = (
    ("10 N W Main", "10 NW Main", "styled"),
    ("W156N8480 Elm Rd", "W156 N8480 Elm Rd", "styled"),
    ("W156N8480 Elm Rd", "W156-N8480 Elm Rd", "styled"),
    ("W156N8480 Elm Rd", "W156 N8481 Elm Rd", "different"),
    ("W156 N8480 Elm Rd", "W156 S8480 Elm Rd", "different"),
    ("10 N. W. Main", "10 NW Main", "styled"),
    ("10 S E Upper", "10 SE Upper", "styled"),
    ("10 Main St 2nd Fl", "10 Main St FL 2", "equivalent"),
    ("10 Main St Second Floor", "10 Main St 2nd Floor", "equivalent"),
    ("10 Main St Apt 2B", "10 Main St Apt 2-B", "styled"),
    ("10 Main St # 5", "10 Main St No. 5", "equivalent"),
    ("10 Main St Unit # 5", "10 Main St Unit 5", "styled"),
    ("10 Hwy #7", "10 Hwy 7", "styled"),
    ("10 Hwy No. 7", "10 Hwy 7", "equivalent"),
    ("Acme Inc, 100 Main St", "100 Main St", "related"),
    ("100 Main St Ste 4", "Acme Inc, 100 Main St Ste 4", "related"),
    ("c/o Dana Whitfield, 100 Main St", "100 Main St", "related"),
    ("Acme Inc\nc/o Dana Whitfield\nSuite 5\n100 Main St", "5 Main St", "different"),
    ("Acme Inc, Suite 5, 100 Main St", "100 Main St Suite 5", "related"),
    ("Acme Inc, 100 Main St", "Acme Inc., 100 Main St", "styled"),
    ("Acme Inc, 100 Main St", "Zyx LLC, 100 Main St", "different"),
    ("Acme Inc, 100 Main St", "Acmeworks Inc, 100 Main St", "different"),
    ("10 Garden Court", "10 Gardn Court", "close"),
    ("URB Las Lomas, 10 Calle 5", "10 Calle 5, URB Las Lomas", "identical"),
    ("URB Las Lomas 10 Calle 5", "URB El Senorial 10 Calle 5", "different"),
    ("One Main St", "1 Main St", "equivalent"),
    ("One Main St", "One Main Street", "equivalent"),
    ("Twenty Oak Ave", "20 Oak Ave", "equivalent"),
    ("One Main St", "11 Main St", "different"),
    ("Seven Oaks Dr", "7 Oaks Dr", "different"),
    ("One Mile Rd", "1 Mile Rd", "different"),
    ("Ten 5th Avenue", "10 5th Avenue", "different"),
    ("10 Main St Upper Unit", "10 Main St Upper", "equivalent"),
    ("10 Main St Apt Rear", "Rear 10 Main St", "equivalent"),
    ("10 Main St Bsmt", "10 Main St Apt Basement", "equivalent"),
    ("10 Main St Upper Level", "10 Main St Upper", "related"),
    ("10 Main St Main Floor", "10 Main St Main", "related"),
    ("10 Main St Upper", "10 Main St Lower", "different"),
    ("10 Main St Upper Unit", "10 Main St Lower Unit", "different"),
    ("10 Main St #45 PMB", "10 Main St PMB 45", "styled"),
    ("10 Main St #45 PMB", "10 Main St PMB 46", "different"),
    ("Acme. Inc, 100 Main St", "Acmeworks Inc, 100 Main St", "related"),
    ("Acme Inc, 100 Main St", "100 Main Ave", "different"),
    ("Acme Inc, 100 Broadway", "100 Broadway", "different"),
    ("Rear, 100 Main St", "100 Main St, Rear", "identical"),
    ("10 Zyx O Bell", "10 O Obell", "different"),
    ("Alpha Beta Gamma", "Delta Epsilon Zetas", "different"),
    ("10 Alpha of Gamma", "10 Delta Epsilon Zetas", "different"),
)


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("row", ANYWHERE, ids=lambda row: f"{row[0]} / {row[1]}")
def test_rung_in_both_countries(row: tuple[str, str, Grade], country: Country) -> None:
    one, other, rung = row
    assert grade(one, other, country) == rung
    assert grade(other, one, country) == rung


ROADS_APART: Final = (
    ("10 CR 5", "10 CR 6"),
    ("10 CR 5", "10 SR 5"),
    ("10 CR 5", "10 County Highway 5"),
    ("10 State Rd 9", "10 State Rte 9"),
    ("10 US Hwy 1", "10 Hwy 1"),
    ("10 US Hwy 1", "10 US Route 1"),
    ("10 I-10", "10 I-110"),
    ("10 Maple CR 5", "10 Maple County Road 5"),
    ("10 CR", "10 County Road"),
)


@pytest.mark.parametrize("pair", ROADS_APART, ids=unlike)
def test_another_numbered_road(pair: tuple[str, str]) -> None:
    assert below(grade(*pair, "US"), "equivalent")


@pytest.mark.parametrize("one", ["10 I10", "10 I 10"])
def test_a_glued_number_of_a_road_is_style(one: str) -> None:
    assert grade(one, "10 I-10", "US") == "styled"


def test_what_is_said_of_a_name_in_front_of_the_number() -> None:
    found = compared("Acme Inc, 100 Main St", "100 Main St")
    assert found.house_number.grade == found.unit.grade == "identical"
    assert found.street.differences == (Difference("extra", "ACME INC", ""),)
    found = compared("100 Main St", "Acme Inc, 100 Main St")
    assert found.street.differences == (Difference("missing", "", "ACME INC"),)


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_report_shows_what_separates_the_papers(country: Country) -> None:
    found = compared("123 MAIN STREET", "123 MAIN ST", country)
    assert found.street.grade == "equivalent"
    assert found.street.differences == (Difference("abbreviation", "STREET", "ST"),)


def test_a_unit_that_only_the_csr_has_is_missing() -> None:
    found = compared("10 Main St", "10 Main St Apt 4")
    assert found.unit.grade == "different"
    assert found.unit.differences == (Difference("missing", "", "APT 4"),)
    assert found.street.grade == found.house_number.grade == "identical"


WRITTEN_OTHERWISE: Final = (
    (Address(street="123 Main St", unit="Apt 4"), "123 Main St Apt 4"),
    (Address(street="123 Main St, Apt 4"), "123 Main St Apt 4"),
    (Address(street="123 Main St,", unit="Apt 4"), "123 Main St\nApt 4"),
    (Address(street="Apt 4, 123 Main St"), "123 Main St Apt 4"),
    (Address(street="123 Main St Apt 4", unit="apt 4"), "123 Main St Apt 4"),
    (
        Address(
            house_number="123",
            pre_direction="N",
            street_name="Main",
            street_type="St",
            post_direction="E",
        ),
        "123 N Main St, E",
    ),
    (Address(house_number="123", street="Main St"), "123 Main St"),
)


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("pair", WRITTEN_OTHERWISE, ids=str)
def test_parts_and_one_line_are_the_same(
    pair: tuple[Address, str], country: Country
) -> None:
    assert grade(*pair, country) == "identical"


def test_an_ordinal_in_words_needs_an_equal_postal_code() -> None:
    def address(street: str, code: str) -> Address:
        return Address(street=street, city="Ottawa", postal_code=code)

    here = address("10 1st Ave", "K1A 0B1")
    assert grade(here, address("10 First Ave", "K1A 0B1")) == "equivalent"
    assert grade(here, address("10 First Ave", "K2A 0B1")) == "related"
    assert grade(here, address("10 1 Ave", "K2A 0B1")) == "equivalent"
    assert grade(here, address("10 First Ave", "")) == "equivalent"


def test_the_urbanization_tells_twin_streets_apart() -> None:
    twin = "URB Las Gladiolas, 150 Calle A"
    assert grade(twin, "150 Calle A, Urbanización Las Gladiolas", "US") == "equivalent"
    assert grade(twin, "URB Las Flores 150 Calle A", "US") == "different"
    assert grade("150 Calle A", "150 A St", "US") == "different"


def test_long_unlike_lines_are_different_without_an_alignment() -> None:
    one, other = (" ".join(f"{c}word{n}" for n in range(60)) for c in "ab")
    assert grade(one, other) == "different"


def test_too_many_units_are_compared_as_they_stand() -> None:
    many = " ".join(f"#{n}" for n in range(1, 11))
    assert grade(f"10 Main St {many}", f"10 Main St, {many}") == "identical"
    assert grade(f"10 Main St {many}", f"10 Main St {many} #20") == "different"


CITIES: Final[tuple[tuple[str, str, Grade], ...]] = (
    ("Montréal", "MONTREAL", "styled"),
    ("Winston-Salem", "Winston Salem", "styled"),
    ("St. Louis", "Saint Louis", "equivalent"),
    ("Sault Ste. Marie", "Sault Sainte Marie", "equivalent"),
    ("Ste-Adèle", "Sainte-Adele", "equivalent"),
    ("Mt Vernon", "Mount Vernon", "equivalent"),
    ("Ft. Worth", "Fort Worth", "equivalent"),
    ("N Vancouver", "North Vancouver", "equivalent"),
    ("Colorado Spgs", "Colorado Springs", "equivalent"),
    ("City of Toronto", "Toronto", "equivalent"),
    ("Ville de Québec", "City of Quebec", "equivalent"),
    ("Ville d'Estérel", "Esterel", "equivalent"),
    ("City of Langley", "Township of Langley", "different"),
    ("City of", "City", "related"),
    ("N.-D.-de-l'Île-Perrot", "Notre-Dame-de-l'Île-Perrot", "equivalent"),
    ("N D DU LAC", "Notre-Dame-du-Lac", "equivalent"),
    ("N.-D.-du-Lac", "Notre-Dame-du-Laus", "different"),
    ("N.-D.", "Notre-Dame", "equivalent"),
    ("N. D.", "Notre-Dame", "different"),
    ("Mtl", "Montréal", "equivalent"),
    ("Sainte-Julie", "Sainte-Julienne", "different"),
    ("Mississ", "Mississauga", "related"),
    ("Wpg.", "Winnipeg", "equivalent"),
    ("Riv.-du-Loup", "Rivière-du-Loup", "equivalent"),
    ("St Johns", "St. John's", "related"),
    ("St. John's", "Saint John", "different"),
    ("Denver", "Aurora", "different"),
    ("Denver", "Denvre", "close"),
    ("New  York", "new york", "identical"),
)


@pytest.mark.parametrize("row", CITIES, ids=lambda row: f"{row[0]} / {row[1]}")
def test_cities(row: tuple[str, str, Grade]) -> None:
    one, other, rung = row
    assert compare_cities(one, other).grade == rung
    assert compare_cities(other, one).grade == rung


def test_regions_and_codes_are_equal_or_not() -> None:
    assert compare_regions("QC", "QC").grade == "identical"
    assert compare_regions("QC", "ON").differences == (
        Difference("different", "QC", "ON"),
    )
    assert compare_postal_codes("30303", "30303").differences == ()
    assert compare_postal_codes("30303", "30304").grade == "different"


@pytest.mark.parametrize(
    ("code", "expected"), [("K1A 0B1", "equivalent"), ("H3G 1A1", "related")]
)
def test_a_house_number_in_words_needs_an_equal_postal_code(
    code: str, expected: Grade
) -> None:
    loa = Address(street="One Main St", postal_code="K1A 0B1")
    csr = Address(street="1 Main St", postal_code=code)
    assert compared(loa, csr).house_number.grade == expected


HERE: Final = "10 Main St, Ottawa ON K1A 0B1"


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (HERE, True),
        ("10 Main Street, Ottawa ON K1A 0B1", True),
        ("10 Main Street", True),
        ("10 Main St, Ottawa ON K1A 0B2", False),
        ("10 Main St, Kanata ON K1A 0B1", False),
        ("10 Main Street, Kanata ON K1A 0B1", False),
        ("11 Main St, Ottawa ON K1A 0B1", False),
        ("10 Main Ave, Ottawa ON K1A 0B1", False),
        ("10 Main St Apt 5, Ottawa ON K1A 0B1", False),
    ],
)
def test_whether_two_addresses_are_one_place(other: str, *, same: bool) -> None:
    assert same_place(place(HERE), place(other)) is same
    assert same_place(place(other), place(HERE)) is same
