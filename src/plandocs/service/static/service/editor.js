// The form: what is typed goes into the queue; what the server answers is put beside the fields.
import { stuurBeeld } from "./beeld.js"
import { haal, opPlek, telBinnen } from "./openen.js"
import { GEWEIGERD, Wachtrij, ongezien, vraag } from "./opslaan.js"
import { woord, woorden } from "./woorden.js"

const form = document.getElementById("formulier"), velden = document.getElementById("velden")
const bewaard = document.getElementById("bewaard"), bericht = document.getElementById("bericht"), terug = document.getElementById("terug")
const { blad, dossier } = form.dataset
const gezien = new WeakMap(), MEESTE_TERUG = 50, bewaardeStapel = `plandocs:gedaan:${dossier}`
const gedaan = JSON.parse(sessionStorage.getItem(bewaardeStapel) ?? "[]")
let gezocht = ""
const wachtrij = new Wachtrij(dossier, form.dataset.bewerk, Number(form.dataset.revisie), { stand: toonStand, antwoord: verwerk })
const T = { typt: woord("Nog niet opgeslagen …"), niet: woord("Niet opgeslagen."), klaar: tijd => woord("Opgeslagen {tijd}", { tijd }),
  wacht: n => woorden("Nog niet opgeslagen: {n} wijziging wacht. Uw tekst blijft bewaard.", "Nog niet opgeslagen: {n} wijzigingen wachten. Uw tekst blijft bewaard.", n),
  elders: door => door ? woord("Dit is intussen ergens anders veranderd ({door}).", { door }) : woord("Dit is intussen ergens anders veranderd."),
  verschil: (nu, hier) => woord("Daar staat nu: “{nu}”. Hier staat: “{hier}”.", { nu, hier }),
  los: woord("Er is nu geen verbinding. Toevoegen, verplaatsen en weghalen kan zo weer."), weg: woord("Verwijderd."), overgenomen: titel => woord("Gedaan: {titel}.", { titel }), ongedaan: woord("Ongedaan maken"),
  dicht: woord("Er is nu geen verbinding. Dit kan zo weer worden geopend."), anders: woord("In een ander venster is dit plan ook veranderd."), laad: woord("Laat zien"), mijn: woord("Bewaar wat ik schreef"), hun: woord("Neem het andere over") }

function waarde(veld) {
  if (veld.dataset.soort === "meerkeuze") return [...veld.querySelectorAll("input:checked")].map(een => een.value)
  if (veld.dataset.soort === "aan") return veld.checked ? "ja" : "nee"
  return veld.value
}

function onthoud(binnen) {
  for (const veld of binnen.querySelectorAll("[data-pad]")) if (!gezien.has(veld)) gezien.set(veld, waarde(veld))
}

function bewaar(veld) {
  const nu = waarde(veld), oud = gezien.get(veld)
  if (JSON.stringify(nu) === JSON.stringify(oud)) return
  gezien.set(veld, nu)
  wachtrij.zet(veld.dataset.pad, nu, oud, blad)
}

function toonStand({ soort, aantal, fout }) {
  bewaard.textContent = soort === "wacht" ? fout ?? T.wacht(aantal) : T.typt
  bewaard.className = soort === "wacht" ? "wacht" : ""
}

function meld(tekst, knoppen = []) {
  bericht.replaceChildren(tekst, ...knoppen.map(([naam, doe]) => {
    const knop = Object.assign(document.createElement("button"), { type: "button", textContent: naam, className: "utrecht-button utrecht-button--secondary-action" })
    knop.addEventListener("click", () => { bericht.hidden = true; doe() })
    return knop
  }))
  bericht.hidden = !tekst
}

function verwerk(wijziging, antwoord) {
  if (antwoord.status === 409 && wijziging.op !== "zet") return meld(antwoord.fout, [[T.laad, () => location.reload()]])
  if (antwoord.status === 409) return conflict(wijziging, antwoord)
  if (GEWEIGERD.includes(antwoord.status)) return geweigerd(wijziging, antwoord)
  gedaan.push(antwoord.revisies ?? [antwoord.revisie])
  onthoudGedaan()
  if (!wachtrij.rij.length) { bewaard.textContent = T.klaar(antwoord.tijd); bewaard.className = "" }
  toon(antwoord)
  for (const [plek, [titel, eigen]] of Object.entries(antwoord.koppen ?? {})) hernoem(document.getElementById(plek), titel, eigen)
  const hoe = document.getElementById(`b-${antwoord.plek}`)
  if (hoe) hoe.textContent = antwoord.bevestiging
  if (antwoord.anderen) meld(T.anders, [[T.laad, () => location.reload()]])
  dispatchEvent(new CustomEvent("plandocs:opgeslagen", { detail: { plek: antwoord.plek } }))
}

// The text stays in its field; loading the page again would lose it when only its length is wrong.
function geweigerd(wijziging, { status, fout }) {
  ongezien(gezien, wijziging)
  bewaard.textContent = T.niet
  bewaard.className = "wacht"
  meld(fout, status === 400 ? [[T.laad, () => location.reload()]] : [])
}

function toon(antwoord) {
  const bij = opPlek(antwoord.meldingen)
  telBinnen(antwoord.binnen ?? {})
  for (const vak of document.querySelectorAll(".meldingen")) {
    const html = bij.get(vak.id.slice(2)) ?? ""
    if (vak.contains(document.activeElement) || vak.dataset.html === html || (!html && !vak.firstElementChild)) continue
    vak.innerHTML = html
    vak.dataset.html = html
  }
  for (const teller of document.querySelectorAll("[data-telling]")) {
    const aantal = teller.dataset.telling === "totaal" ? antwoord.totaal : antwoord.tellingen[teller.dataset.telling] ?? 0
    teller.querySelector("b").textContent = aantal
    teller.hidden = !aantal
  }
}

function conflict(wijziging, antwoord) {
  const veld = document.querySelector(`[data-pad="${CSS.escape(wijziging.pad)}"]`)
  const nu = Array.isArray(antwoord.nu) ? woord("{n} gekozen", { n: antwoord.nu.length }) : antwoord.nu
  const door = [antwoord.wie, antwoord.wanneer].filter(Boolean).join(", ")
  meld([T.elders(door), T.verschil(nu, wijziging.waarde)].join(" "), [
    [T.mijn, () => wachtrij.zet(wijziging.pad, wijziging.waarde, antwoord.nu, blad)],
    [T.hun, () => { if (veld && !Array.isArray(antwoord.nu)) { veld.value = antwoord.nu; gezien.set(veld, antwoord.nu) } else location.reload() }],
  ])
  bericht.querySelector("button").focus()
}

async function verander(data, naam = form.dataset.bewerk) {
  if (!(await wachtrij.stuur())) return meld(T.los)
  velden.inert = true
  const antwoord = await vraag(naam, { ...data, blad, revisie: data.revisie ?? wachtrij.revisie, venster: wachtrij.venster, sleutel: crypto.randomUUID() })
  velden.inert = false
  if (!antwoord || antwoord.status === 507) return meld(antwoord?.fout ?? T.los)
  verwerk(data, antwoord)
  return antwoord.status === 200 ? antwoord : null
}

function ververs(antwoord) {
  const oud = document.getElementById(antwoord.plek)
  if (!oud || !antwoord.html) return null
  const open = new Set([...oud.querySelectorAll(".item:has(> details[open])")].map(item => item.id))
  oud.outerHTML = antwoord.html
  const nieuw = document.getElementById(antwoord.plek)
  for (const item of nieuw.querySelectorAll(".item")) if (open.has(item.id)) item.querySelector("details").open = true
  onthoud(nieuw)
  htmx.process(nieuw)
  return nieuw
}

async function knop(doel) {
  const lijst = doel.closest("[data-lijst]"), item = doel.closest("[data-item]"), op = doel.dataset.op
  const nummer = item ? Number(item.dataset.item.match(/\[(\d+)\]$/)[1]) : Number(lijst.dataset.aantal)
  const data = op === "voeg_toe" ? { op, pad: `${lijst.dataset.lijst}[${lijst.dataset.aantal}]` }
    : op === "verwijder" ? { op, pad: item.dataset.item } : { op: "verplaats", pad: item.dataset.item, waarde: nummer + (op === "omhoog" ? -1 : 1) }
  const antwoord = await verander(data)
  const nieuw = antwoord && ververs(antwoord)
  if (!nieuw) return
  if (op === "verwijder") meld(T.weg, [[T.ongedaan, () => maakOngedaan(antwoord.revisie)]])
  const items = nieuw.querySelectorAll(":scope > .item"), welk = items[op === "voeg_toe" ? items.length - 1 : op === "verwijder" ? -1 : data.waarde]
  if (op === "voeg_toe" && welk.querySelector("details")) welk.querySelector("details").open = true
  const focus = op === "voeg_toe" ? welk.querySelector("[data-pad]") : welk?.querySelector(`:scope > .itemknoppen [data-op=${op}]`)
  grijp(focus ?? nieuw.querySelector(":scope > [data-op=voeg_toe]"))
}

// A question with boxes to tick cannot have the focus itself: its first box can.
function grijp(doel, hoe) {
  (doel?.matches("fieldset") ? doel.querySelector("input, button") : doel)?.focus(hoe)
}

// What was done can be taken back on every page of this tab, the last first.
function onthoudGedaan() {
  gedaan.splice(0, gedaan.length - MEESTE_TERUG)
  sessionStorage.setItem(bewaardeStapel, JSON.stringify(gedaan))
  terug.disabled = !gedaan.length
}

function vergeet(revisies) {
  const plaats = gedaan.findIndex(een => een.join() === revisies.join())
  if (plaats >= 0) gedaan.splice(plaats, 1)
  onthoudGedaan()
}

async function maakOngedaan(...revisies) {
  const antwoord = await verander({ revisie: revisies.at(-1), revisies }, form.dataset.ongedaan)
  if (antwoord) gedaan.pop()
  if (antwoord !== undefined) vergeet(revisies)
  if (antwoord) { sessionStorage.setItem("plandocs:hoogte", scrollY); location.reload() }
}

// An item is called after its words: its heading, and what its buttons say that they move or remove.
function hernoem(item, titel, eigen) {
  for (const naam of item?.querySelectorAll(":scope > details > summary > span:first-child, :scope > .itemknoppen .onzichtbaar > span") ?? []) {
    naam.textContent = titel
    naam.lang = eigen ? "nl" : document.documentElement.lang
  }
}

async function neemOver(doel) {
  const titel = doel.textContent.trim()
  if (!(await wachtrij.stuur())) return meld(T.los)
  velden.inert = doel.disabled = true
  const antwoord = await vraag(form.dataset.voorstel, { voorstel: doel.dataset.voorstel, blad, revisie: wachtrij.revisie, venster: wachtrij.venster, sleutel: crypto.randomUUID() })
  velden.inert = doel.disabled = false
  if (antwoord?.status !== 200) {
    meld(antwoord?.fout ?? T.los, antwoord ? [[T.laad, () => location.reload()]] : [])
    return (bericht.querySelector("button") ?? doel).focus()
  }
  for (const deel of antwoord.delen) deel.html ? ververs(deel) : vul(deel)
  const hier = document.getElementById(antwoord.naar) ? antwoord.naar : doel.closest(".meldingen").id.slice(2)
  naarPlek(hier)
  verwerk({}, antwoord)
  if (!antwoord.anderen) meld(T.overgenomen(titel), [[T.ongedaan, () => maakOngedaan(...antwoord.revisies)]])
}

function vul({ plek, waarde: nu, bevestiging }) {
  const veld = document.getElementById(plek)
  if (!veld?.dataset.pad) return
  if (Array.isArray(nu)) for (const een of veld.querySelectorAll("input")) een.checked = nu.includes(een.value)
  else if (veld.dataset.soort === "aan") veld.checked = nu === "ja"
  else veld.value = nu
  gezien.set(veld, waarde(veld))
  const hoe = document.getElementById(`b-${plek}`)
  if (hoe) hoe.textContent = bevestiging
}

function nieuwePersoon(veld) {
  const venster = document.getElementById("nieuwe-persoon"), { roepnaam, rol } = venster.querySelector("form").elements
  if (veld.tagName === "SELECT") veld.value = gezien.get(veld)
  roepnaam.value = rol.value = ""
  venster.returnValue = ""
  venster.showModal()
  venster.addEventListener("close", async () => {
    if (venster.returnValue !== "maak") return veld.focus()
    const antwoord = await verander({ op: "voeg_toe", pad: `personen[${form.dataset.personen}]`, waarde: { roepnaam: roepnaam.value, rol: rol.value } })
    if (!antwoord) return
    const oud = gezien.get(veld)
    wachtrij.zet(veld.dataset.pad, Array.isArray(oud) ? [...oud, antwoord.id] : antwoord.id, oud, blad)
    if (await wachtrij.stuur()) { location.hash = veld.id; location.reload() }
  }, { once: true })
}

async function zetBeeld(vak, bestand) {
  if (!(await wachtrij.stuur())) return meld(T.los)
  velden.inert = true
  const antwoord = await stuurBeeld(vak, wachtrij, blad, bestand).finally(() => { velden.inert = false })
  if (!antwoord) return vak.querySelector("input").focus()
  verwerk({}, antwoord)
  const veld = vak.closest(".veld"), plek = veld.nextElementSibling, ouder = veld.parentElement
  veld.outerHTML = antwoord.html
  ;(plek?.previousElementSibling ?? ouder.lastElementChild).querySelector("input").focus()
}

velden.addEventListener("input", event => { const veld = event.target.closest("[data-pad]"); if (veld && event.target.value !== "+") bewaar(veld) })
velden.addEventListener("change", event => { const veld = event.target.closest("[data-pad]"); if (veld && event.target.value === "+") nieuwePersoon(veld) })
velden.addEventListener("change", event => { if (event.target.type === "file" && event.target.files[0]) zetBeeld(event.target.closest("[data-beeld]"), event.target.files[0]) })
velden.addEventListener("focusout", () => wachtrij.stuur())
velden.addEventListener("focusin", event => { const veld = event.target.closest("[data-pad]"); if (veld) dispatchEvent(new CustomEvent("plandocs:bij", { detail: { plek: veld.id } })) })
velden.addEventListener("click", event => {
  const doel = event.target.closest("button")
  if (doel?.dataset.op) knop(doel)
  else if (doel && "beeldWeg" in doel.dataset) zetBeeld(doel.closest("[data-beeld]"), null)
  else if (doel && "nieuwePersoon" in doel.dataset) nieuwePersoon(doel.closest("[data-pad]"))
})
terug.addEventListener("click", () => gedaan.length && maakOngedaan(...gedaan.at(-1)))
document.addEventListener("click", event => { const doel = event.target.closest("[data-voorstel]"); if (doel?.matches("button")) neemOver(doel) })
document.addEventListener("htmx:after:swap", () => onthoud(velden))
velden.addEventListener("toggle", event => { if (event.target.open && event.target.dataset.haal) vouwOpen(event.target) }, true)
addEventListener("pageshow", event => { if (event.persisted) location.reload() })

async function vouwOpen(vak) {
  const stand = await haal(vak, wachtrij)
  if (stand === 409) return meld(T.anders, [[T.laad, () => location.reload()]])
  if (!stand) { vak.open = false; return meld(T.dicht) }
  onthoud(vak)
  if (gezocht.startsWith(`${vak.parentElement.id}-`)) naarPlek(gezocht)
}

// A place in an item that is folded away is looked for again when its fields are there.
function naarPlek(naar = decodeURIComponent(location.hash.slice(1))) {
  let plek = naar, doel = null
  while (plek && !(doel = document.getElementById(plek))) plek = plek.slice(0, Math.max(plek.lastIndexOf("-"), 0))
  gezocht = plek === naar ? "" : naar
  for (let op = doel; op; op = op.parentElement) if (op.tagName === "DETAILS") op.open = true
  doel?.querySelector(":scope > details")?.setAttribute("open", "")
  doel?.scrollIntoView({ block: "center" })
  grijp(doel?.matches("[data-pad]") ? doel : doel?.querySelector("[data-pad], [data-op=voeg_toe]"), { preventScroll: true })
}
addEventListener("hashchange", () => naarPlek())
onthoud(velden)
onthoudGedaan()
velden.inert = false // Not before: what is typed earlier would never be saved.
wachtrij.vanEerder().then(() => naarPlek())
const hoogte = sessionStorage.getItem("plandocs:hoogte")
if (hoogte) { scrollTo(0, Number(hoogte)); sessionStorage.removeItem("plandocs:hoogte") }
