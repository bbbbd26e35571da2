// Made by tools/berichten.py from locale/en; do not change it here.
export default {
 "Bewaar wat ik schreef": [
  "Keep what I wrote"
 ],
 "Daar staat nu: “{nu}”. Hier staat: “{hier}”.": [
  "There it now says: “{nu}”. Here it says: “{hier}”."
 ],
 "Dat lukte niet. Laad de pagina opnieuw.": [
  "That did not work. Reload the page."
 ],
 "Dit bestand is te groot. Het mag hoogstens 15 MB zijn.": [
  "This file is too large. It may be at most 15 MB."
 ],
 "Dit is intussen ergens anders veranderd ({door}).": [
  "This was changed elsewhere in the meantime ({door})."
 ],
 "Dit is intussen ergens anders veranderd.": [
  "This was changed elsewhere in the meantime."
 ],
 "Dit is niet opgeslagen: het is te groot of niet te lezen. Maak de tekst korter.": [
  "This was not saved: it is too large or cannot be read. Make the text shorter."
 ],
 "Er is nu geen verbinding. Dit kan zo weer worden geopend.": [
  "There is no connection now. You can open this again in a moment."
 ],
 "Er is nu geen verbinding. Probeer het zo weer.": [
  "There is no connection now. Try again in a moment."
 ],
 "Er is nu geen verbinding. Toevoegen, verplaatsen en weghalen kan zo weer.": [
  "There is no connection now. You can add, move and remove again in a moment."
 ],
 "Gedaan: {titel}.": [
  "Done: {titel}."
 ],
 "Hier staat: “{hier}”.": [
  "Here it says: “{hier}”."
 ],
 "In een ander venster is dit plan ook veranderd.": [
  "This plan was changed in another window as well."
 ],
 "Laad de pagina opnieuw": [
  "Reload the page"
 ],
 "Laat zien": [
  "Show"
 ],
 "Neem het andere over": [
  "Take the other one"
 ],
 "Niet opgeslagen.": [
  "Not saved."
 ],
 "Nog niet opgeslagen …": [
  "Not saved yet …"
 ],
 "Nog niet opgeslagen: {n} wijziging wacht. Uw tekst blijft bewaard.": [
  "Not saved yet: {n} change is waiting. Your text is kept.",
  "Not saved yet: {n} changes are waiting. Your text is kept."
 ],
 "Ongedaan maken": [
  "Undo"
 ],
 "Opgeslagen {tijd}": [
  "Saved {tijd}"
 ],
 "Verwijderd.": [
  "Deleted."
 ],
 "{n} gekozen": [
  "{n} chosen"
 ],
 "{n} gevonden": [
  "{n} found"
 ],
 "{n} melding": [
  "{n} message",
  "{n} messages"
 ]
}
