-- Latvian order with natural numbers; the embedded engine is taught the same name by the program.
CREATE COLLATION latvian (provider = icu, locale = 'lv-u-kn-true');
