// The form: what is typed goes into the queue; what the server answers is put beside the fields.
import { Wachtrij, vraag } from "./opslaan.js"

const form = document.getElementById("formulier"), velden = document.getElementById("velden")
const bewaard = document.getElementById("bewaard"), bericht = document.getElementById("bericht"), terug = document.getElementById("terug")
const { blad, dossier } = form.dataset
const gezien = new WeakMap(), gedaan = []
const wachtrij = new Wachtrij(dossier, form.dataset.bewerk, Number(form.dataset.revisie), { stand: toonStand, antwoord: verwerk })
const T = { typt: "Nog niet opgeslagen …", klaar: tijd => `Opgeslagen ${tijd}`, wacht: n => `Nog niet opgeslagen: ${n} ${n === 1 ? "wijziging wacht" : "wijzigingen wachten"}. Uw tekst blijft bewaard.`,
  los: "Er is nu geen verbinding. Toevoegen, verplaatsen en weghalen kan zo weer.", weg: "Verwijderd.", ongedaan: "Ongedaan maken",
  anders: "In een ander venster is dit plan ook veranderd.", laad: "Laat zien", mijn: "Bewaar wat ik schreef", hun: "Neem het andere over" }

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

function toonStand({ soort, aantal }) {
  bewaard.textContent = soort === "wacht" ? T.wacht(aantal) : T.typt
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
  if (antwoord.status === 409) return conflict(wijziging, antwoord)
  if (antwoord.status === 400) return meld(antwoord.fout, [[T.laad, () => location.reload()]])
  gedaan.push(antwoord.revisie)
  terug.disabled = false
  if (!wachtrij.rij.length) { bewaard.textContent = T.klaar(antwoord.tijd); bewaard.className = "" }
  toon(antwoord)
  const hoe = document.getElementById(`b-${antwoord.plek}`)
  if (hoe) hoe.textContent = antwoord.bevestiging
  if (antwoord.anderen) meld(T.anders, [[T.laad, () => location.reload()]])
  dispatchEvent(new CustomEvent("plandocs:opgeslagen", { detail: { plek: antwoord.plek } }))
}

function toon(antwoord) {
  for (const vak of document.querySelectorAll(".meldingen")) {
    const html = antwoord.meldingen[vak.id.slice(2)] ?? ""
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
  const nu = Array.isArray(antwoord.nu) ? antwoord.nu.length + " gekozen" : antwoord.nu
  const door = [antwoord.wie, antwoord.wanneer].filter(Boolean).join(", ")
  meld(`Dit is intussen ergens anders veranderd${door ? ` (${door})` : ""}. Daar staat nu: “${nu}”. Hier staat: “${wijziging.waarde}”.`, [
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
  if (!antwoord) return meld(T.los)
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
  ;(focus ?? nieuw.querySelector(":scope > [data-op=voeg_toe]")).focus()
}

async function maakOngedaan(revisie) {
  const antwoord = await verander({ revisie }, form.dataset.ongedaan)
  if (antwoord) { sessionStorage.setItem("plandocs:hoogte", scrollY); location.reload() }
}

function nieuwePersoon(veld) {
  const venster = document.getElementById("nieuwe-persoon"), { roepnaam, rol } = venster.querySelector("form").elements
  if (veld.tagName === "SELECT") veld.value = gezien.get(veld)
  roepnaam.value = ""
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

velden.addEventListener("input", event => { const veld = event.target.closest("[data-pad]"); if (veld && event.target.value !== "+") bewaar(veld) })
velden.addEventListener("change", event => { const veld = event.target.closest("[data-pad]"); if (veld && event.target.value === "+") nieuwePersoon(veld) })
velden.addEventListener("focusout", () => wachtrij.stuur())
velden.addEventListener("focusin", event => { const veld = event.target.closest("[data-pad]"); if (veld) dispatchEvent(new CustomEvent("plandocs:bij", { detail: { plek: veld.id } })) })
velden.addEventListener("click", event => {
  const doel = event.target.closest("button")
  if (doel?.dataset.op) knop(doel)
  else if (doel && "nieuwePersoon" in doel.dataset) nieuwePersoon(doel.closest("[data-pad]"))
})
terug.addEventListener("click", () => gedaan.length && maakOngedaan(gedaan.at(-1)))
document.addEventListener("htmx:after:swap", () => onthoud(velden))
addEventListener("pageshow", event => { if (event.persisted) location.reload() })

function naarPlek() {
  let plek = decodeURIComponent(location.hash.slice(1)), doel = null
  while (plek && !(doel = document.getElementById(plek))) plek = plek.slice(0, Math.max(plek.lastIndexOf("-"), 0))
  for (let op = doel; op; op = op.parentElement) if (op.tagName === "DETAILS") op.open = true
  doel?.querySelector(":scope > details")?.setAttribute("open", "")
  doel?.scrollIntoView({ block: "center" })
  ;(doel?.matches("[data-pad]") ? doel : doel?.querySelector("[data-pad]"))?.focus({ preventScroll: true })
}
addEventListener("hashchange", naarPlek)
onthoud(velden)
wachtrij.vanEerder().then(() => naarPlek())
const hoogte = sessionStorage.getItem("plandocs:hoogte")
if (hoogte) { scrollTo(0, Number(hoogte)); sessionStorage.removeItem("plandocs:hoogte") }
