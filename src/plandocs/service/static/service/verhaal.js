// The story: buttons answer without a reload, fields are saved as they change, and the picture follows at once.
import { GEWEIGERD, Wachtrij, ongezien, vraag } from "./opslaan.js"
import { woord, woorden } from "./woorden.js"

let vak = document.getElementById("verhaalvak"), gezien = new WeakMap(), nummer = 0, klok = 0
const { dossier, bewerk, blad } = vak.dataset
const wachtrij = new Wachtrij(dossier, bewerk, Number(vak.dataset.revisie), { stand: toonStand, antwoord: verwerk })
const T = { typt: woord("Nog niet opgeslagen …"), niet: woord("Niet opgeslagen."), klaar: tijd => woord("Opgeslagen {tijd}", { tijd }),
  wacht: n => woorden("Nog niet opgeslagen: {n} wijziging wacht. Uw tekst blijft bewaard.", "Nog niet opgeslagen: {n} wijzigingen wachten. Uw tekst blijft bewaard.", n),
  elders: door => door ? woord("Dit is intussen ergens anders veranderd ({door}).", { door }) : woord("Dit is intussen ergens anders veranderd."),
  hier: hier => woord("Hier staat: “{hier}”.", { hier }),
  los: woord("Er is nu geen verbinding. Probeer het zo weer."), groot: woord("Dit bestand is te groot. Het mag hoogstens 15 MB zijn."), mis: woord("Dat lukte niet. Laad de pagina opnieuw."),
  laad: woord("Laad de pagina opnieuw"), mijn: woord("Bewaar wat ik schreef"), dingen: n => woord("{n} gevonden", { n }) }
const op = id => document.getElementById(id)

function waarde(veld) {
  if (veld.dataset.soort === "meerkeuze") return [...veld.querySelectorAll("input:checked")].map(een => een.value)
  if (veld.dataset.soort === "rondje") return veld.querySelector("input:checked")?.value ?? ""
  return veld.dataset.soort === "aan" ? (veld.checked ? "ja" : "nee") : veld.value
}
const velden = () => [...vak.querySelectorAll("[data-pad][data-soort]")]

function bewaar(veld, meteen) {
  const nu = waarde(veld), oud = gezien.get(veld)
  if (JSON.stringify(nu) === JSON.stringify(oud)) return
  gezien.set(veld, nu)
  wachtrij.zet(veld.dataset.pad, nu, oud, blad)
  if (meteen) wachtrij.stuur()
  clearTimeout(klok)
  klok = setTimeout(teken, meteen ? 0 : 40)
}

async function teken() {
  if (!vak.dataset.teken) return
  const deze = ++nummer, nu = Object.fromEntries(velden().map(veld => [veld.dataset.pad, waarde(veld)]))
  const antwoord = await vraag(vak.dataset.teken, { velden: nu })
  if (deze !== nummer || antwoord?.status !== 200) return
  op("plaatje").innerHTML = antwoord.html
  op("automatisch").textContent = antwoord.automatisch
  for (const id of ["niet", "niet-bij"]) { op(id).querySelector("span").textContent = antwoord.niet; op(id).hidden = !antwoord.niet }
}

function toonStand({ soort, aantal, fout }) {
  if (!op("bewaard")) return
  op("bewaard").textContent = soort === "wacht" ? fout ?? T.wacht(aantal) : T.typt
  op("bewaard").className = soort === "wacht" ? "wacht" : ""
}

function meld(tekst, knoppen = []) {
  const bericht = op("bericht") ?? vak.insertBefore(Object.assign(document.createElement("p"), { id: "bericht", className: "utrecht-alert" }), vak.firstChild)
  bericht.setAttribute("role", "alert")
  bericht.replaceChildren(tekst, ...knoppen.map(([naam, doe]) => {
    const knop = Object.assign(document.createElement("button"), { type: "button", textContent: naam, className: "utrecht-button utrecht-button--secondary-action" })
    knop.addEventListener("click", () => { bericht.hidden = true; doe() })
    return knop
  }))
  bericht.hidden = false
  bericht.scrollIntoView({ block: "center" })
}

function verwerk(wijziging, antwoord) {
  if (antwoord.status === 409) {
    const door = [antwoord.wie, antwoord.wanneer].filter(Boolean).join(", ")
    return meld([T.elders(door), T.hier(wijziging.waarde)].join(" "), [
      [T.mijn, () => wachtrij.zet(wijziging.pad, wijziging.waarde, antwoord.nu, blad)], [T.laad, () => location.reload()]])
  }
  if (GEWEIGERD.includes(antwoord.status)) return geweigerd(wijziging, antwoord)
  if (!wachtrij.rij.length && op("bewaard")) { op("bewaard").textContent = T.klaar(antwoord.tijd); op("bewaard").className = "" }
  toonMeldingen(antwoord)
}

// The text stays in its field; loading the page again would lose it when only its length is wrong.
function geweigerd(wijziging, { status, fout }) {
  ongezien(gezien, wijziging)
  if (op("bewaard")) { op("bewaard").textContent = T.niet; op("bewaard").className = "wacht" }
  meld(fout, status === 400 ? [[T.laad, () => location.reload()]] : [])
}

// What has no place of its own here stands at the nearest part above it.
function toonMeldingen(antwoord) {
  const bij = new Map()
  for (const [plek, html] of Object.entries(antwoord.meldingen)) {
    let id = plek
    while (id.length > 2 && !op(`m-${id}`)) id = id.slice(0, Math.max(id.lastIndexOf("-"), 0))
    bij.set(id, (bij.get(id) ?? "") + html)
  }
  for (const een of vak.querySelectorAll(".meldingen[id]")) {
    const html = bij.get(een.id.slice(2)) ?? ""
    if (een.contains(document.activeElement) || een.dataset.html === html || (!html && !een.firstElementChild)) continue
    een.innerHTML = html
    een.dataset.html = html
  }
  for (const teller of document.querySelectorAll("[data-telling]")) {
    const aantal = teller.dataset.telling === "totaal" ? antwoord.totaal : antwoord.tellingen[teller.dataset.telling] ?? 0
    teller.querySelector("b").textContent = aantal
    teller.hidden = !aantal
  }
}

async function stuurOp(formulier, knop) {
  const bestand = formulier.querySelector("input[type=file][data-grens]")
  if (bestand?.files[0]?.size > Number(bestand?.dataset.grens)) return meld(T.groot)
  const data = new FormData(formulier, knop)
  data.set("venster", wachtrij.venster)
  vak.inert = true // Before the waiting: a button pressed now would send the same again.
  try {
    if (!(await wachtrij.stuur())) return meld(T.los)
    const antwoord = await fetch(formulier.action, { method: "POST", body: data })
    if (antwoord.status === 413) return meld(T.groot)
    const nieuw = new DOMParser().parseFromString(await antwoord.text(), "text/html").getElementById("verhaalvak")
    if (!nieuw) return meld(T.mis, [[T.laad, () => location.reload()]])
    const adres = new URL(antwoord.url)
    if (antwoord.redirected && adres.pathname !== location.pathname) return location.assign(adres)
    vak.replaceWith(nieuw)
    vak = nieuw
    begin()
  } catch { meld(T.los) } finally { vak.inert = false; naarFocus() }
}

function naarFocus() {
  const naam = vak.dataset.focus, doel = op(naam) ?? op(naam.replace(/^knop-\w+/, "frame"))
  doel?.focus()
  doel?.scrollIntoView({ block: "center" })
  vak.dataset.focus = ""
}

function zoek(woord) {
  const gezocht = woord.trim().toLowerCase()
  let aantal = 0
  for (const tegel of vak.querySelectorAll("[data-woord]")) {
    tegel.hidden = !tegel.dataset.woord.includes(gezocht)
    aantal += !tegel.hidden
  }
  for (const groep of vak.querySelectorAll(".dinggroep")) groep.hidden = !groep.querySelector("[data-woord]:not([hidden])")
  op("gevonden").textContent = T.dingen(aantal)
}

function begin() {
  gezien = new WeakMap()
  for (const veld of velden()) gezien.set(veld, waarde(veld))
  wachtrij.revisie = Number(vak.dataset.revisie)
  vak.querySelector(".zoekding")?.removeAttribute("hidden")
  vak.querySelector(".zonder-script")?.setAttribute("hidden", "")
  vak.querySelector("#velden")?.removeAttribute("inert") // Not before: what is typed earlier would never be saved.
}

document.addEventListener("input", event => {
  if (event.target.id === "zoekding") return zoek(event.target.value)
  const veld = vak.contains(event.target) && event.target.closest("[data-pad][data-soort]")
  if (veld) bewaar(veld, !event.target.matches("textarea, input:not([type=radio], [type=checkbox])"))
})
document.addEventListener("change", event => {
  if (event.target.matches("[data-doe] input[type=file]") && event.target.files.length) event.target.form.requestSubmit()
})
document.addEventListener("submit", event => {
  if (!event.target.matches("[data-doe]")) return
  event.preventDefault()
  stuurOp(event.target, event.submitter)
})
addEventListener("pageshow", event => { if (event.persisted) location.reload() })
begin()
if (location.search) history.replaceState(null, "", location.pathname)
wachtrij.vanEerder().then(naarFocus)
