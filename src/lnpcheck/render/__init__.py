"""How do a report, a rule and a policy become words? Import the module you need.

``text`` (a report for a person), ``pages`` (rules and policies), ``schemas`` (JSON
schemas), ``visible`` (nothing from a paper steers a terminal).
"""
