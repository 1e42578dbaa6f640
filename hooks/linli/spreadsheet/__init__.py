"""Records as tables for WPS and Excel, and tables as records: the rules are those of the YAML files, and no others."""
