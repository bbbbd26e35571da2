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
speelhoek bouwhoek poppenhoek achterhoek oefening omgeving
"""
_PLAATSEN = """
assen beek been bergen best borne breed buren dalen deil delden dieren dijk dorp druten echt ede een elst erm eind epe
gaanderen goes grave gouden haren heel heer heen hem hoek hoeven hoogte hoorn houten huizen hulst hunnie kampen
kerk klundert laren leek leiden lent leuk lies lisse loo loon made maren markt meer mill monster mook moordrecht nes
neer noord noorden oord oost oosten oss oude over overal overberg putten reek ressen rijen rips roden rozen rucht
schagen sint soest son spijk stad start stein steen tegelen tiel tonden uit uden urk vaals veen veere velden velp ven
vierlingen vinkel vorden waal wal wouw weert west westen wijk winkel witte zand zande zeist zetten zuid zuiden zwaag
zomeren zoelen zierik nieuw midden centrum haven thuis buiten binnen boven beneden
"""
STRATEN = frozenset(_STRATEN.split())
PLAATSEN = frozenset(_PLAATSEN.split())
