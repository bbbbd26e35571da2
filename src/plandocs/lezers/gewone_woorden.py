"""Streets and towns that are ordinary words too: without a capital they say nothing about where somebody is."""

from __future__ import annotations

_STRATEN = """
hoofdstraat winkelstraat dorpsstraat zijstraat achterstraat dwarsstraat speelstraat woonstraat
snelweg spoorweg hoofdweg onderweg terugweg heenweg middenweg halfweg zandweg fietsweg doorgaansweg voorrangsweg
rijksweg zijweg levensweg uitweg omweg landweg schoolweg kerkweg autoweg bosweg
schoolplein dorpsplein speelplein marktplein kerkplein parkeerplein stationsplein winkelplein
ringdijk zeedijk rivierdijk winterdijk zomerdijk fietspad voetpad wandelpad bospad tuinpad zandpad ruiterpad levenspad
schoolpad kerkhof schoolhof binnenhof gerechtshof achterhof hertenhof tuinhof ijsbaan rijbaan loopbaan achtbaan
glijbaan kartbaan atletiekbaan skibaan startbaan landingsbaan trambaan busbaan rolbaan bijbaan
supermarkt arbeidsmarkt huizenmarkt woningmarkt vlooienmarkt kerstmarkt weekmarkt jaarmarkt rommelmarkt vismarkt
dierenpark pretpark speelpark stadspark vakantiepark wagenpark dierentuin speeltuin voortuin achtertuin moestuin
schooltuin kruidentuin volkstuin siertuin binnentuin daktuin jachthaven luchthaven voorhaven binnenhaven vissershaven
zomerkamp vakantiekamp tentenkamp trainingskamp schoolkamp voetbalveld sportveld speelveld grasveld trapveld middenveld
korenveld akkerveld schoolveld binnenkant buitenkant achterkant voorkant zijkant bovenkant onderkant overkant waterkant
linkerkant rechterkant voorzijde achterzijde keerzijde onderzijde bovenzijde buitenzijde binnenzijde boerenerf woonerf
schoolerf achtererf scheepswerf stadspoort toegangspoort achterpoort schoolpoort stadswal houtwal havenkade
ijsberg schuldenberg stuwdam afsluitdam naaldbos loofbos dennenbos sprookjesbos speelbos invalshoek zithoek leeshoek
speelhoek bouwhoek poppenhoek achterhoek
"""
_PLAATSEN = """
assen beek been bergen best breed buren dalen delen dieren dijk dorp echt eind goes grave gouden haren haven heel heer
heen hoek hoeven hoogte hoorn houten huizen hulst kampen kerk leek leiden lent loon made maren markt meer midden monster
neer nieuw noord noorden oord oost oosten oude over overal putten reek rijen roden rozen sint stad start steen tegelen
thuis veen veere velden waal weert west westen wijk winkel witte wouw zand zetten zuid zuiden
boven beneden binnen buiten centrum
"""
STRATEN = frozenset(_STRATEN.split())
PLAATSEN = frozenset(_PLAATSEN.split())
