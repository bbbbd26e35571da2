// The queue of edits: kept in this browser first, then sent, one at a time, until the server has acknowledged each.
import { woord } from "./woorden.js"

const PAUZE = 600, LANGSTE_WACHT = 20000, VOL = 507, WEG = 404
const NIET = woord("Dit is niet opgeslagen: het is te groot of niet te lezen. Maak de tekst korter.")
export const GEWEIGERD = [400, WEG, 413]

export class Wachtrij {
  constructor(dossier, url, revisie, bij) {
    const tab = sessionStorage.getItem("plandocs:tab") ?? crypto.randomUUID().slice(0, 8)
    sessionStorage.setItem("plandocs:tab", tab)
    this.venster = `${tab}.${crypto.randomUUID().slice(0, 23)}`
    this.sleutel = `plandocs:${dossier}:${this.venster}`
    this.voorvoegsel = `plandocs:${dossier}:`
    Object.assign(this, { url, revisie, bij, rij: [], bezig: false, klok: 0, wacht: 0 })
    navigator.locks?.request(this.sleutel, () => new Promise(() => {}))
    addEventListener("online", () => this.stuur())
    addEventListener("beforeunload", event => { if (this.rij.length) { this.stuur(); event.preventDefault() } })
    document.addEventListener("visibilitychange", () => { if (document.hidden) this.stuur() })
  }

  zet(pad, waarde, oud, blad) {
    const laatste = this.rij.findLast(een => een.pad === pad)
    if (laatste && !laatste.onderweg) laatste.waarde = waarde
    else this.rij.push({ op: "zet", pad, waarde, oud, blad, revisie: this.revisie, venster: this.venster, sleutel: crypto.randomUUID() })
    this.bewaar()
    this.bij.stand({ soort: "typt", aantal: this.rij.length })
    this.straks(PAUZE)
  }

  straks(na) {
    clearTimeout(this.klok)
    this.klok = setTimeout(() => this.stuur(), na)
  }

  bewaar() {
    if (this.rij.length) localStorage.setItem(this.sleutel, JSON.stringify(this.rij))
    else localStorage.removeItem(this.sleutel)
  }

  async stuur() {
    clearTimeout(this.klok)
    if (this.bezig) return this.bezig
    this.bezig = this.leeg()
    try { return await this.bezig } finally { this.bezig = false }
  }

  async leeg() {
    while (this.rij.length) {
      const eerste = this.rij[0]
      eerste.onderweg = true
      this.bewaar()
      const antwoord = await vraag(this.url, eerste)
      if (!antwoord || antwoord.status === VOL) return this.later(antwoord?.fout)
      this.wacht = 0
      this.rij.shift()
      if (GEWEIGERD.includes(antwoord.status)) this.geweigerd(eerste, antwoord.status)
      this.bewaar()
      this.bij.antwoord(eerste, antwoord)
    }
    return true
  }

  // What was refused is asked no more: what follows was written over what still stands there.
  geweigerd({ pad, oud }, status) {
    const volgende = this.rij.find(een => een.pad === pad)
    if (volgende) volgende.oud = oud
    if (status !== WEG) return
    this.rij = []
    for (const naam of Object.keys(localStorage)) if (naam.startsWith(this.voorvoegsel)) localStorage.removeItem(naam)
  }

  later(fout) {
    this.wacht = Math.min(this.wacht ? this.wacht * 2 : 1000, LANGSTE_WACHT)
    this.bij.stand({ soort: "wacht", aantal: this.rij.length, fout })
    this.straks(this.wacht)
    return false
  }

  // What windows that are gone left behind: the browser tells by their locks which are still open.
  async vanEerder() {
    const open = new Set((await navigator.locks?.query())?.held.map(slot => slot.name))
    const namen = Object.keys(localStorage).filter(naam => naam.startsWith(this.voorvoegsel) && !open.has(naam) && naam !== this.sleutel)
    for (const naam of namen) {
      this.rij.push(...JSON.parse(localStorage.getItem(naam)).map(een => ({ ...een, onderweg: true })))
      this.bewaar()
      localStorage.removeItem(naam)
    }
    return namen.length ? this.stuur() : true
  }
}

// Forgets that a field was sent when it was refused, so that its next letter sends all of it again.
export function ongezien(gezien, wijziging) {
  const veld = wijziging.pad && document.querySelector(`[data-pad="${CSS.escape(wijziging.pad)}"]`)
  if (veld && JSON.stringify(gezien.get(veld)) === JSON.stringify(wijziging.waarde)) gezien.set(veld, wijziging.oud)
}

// Returns what the server answered, or nothing when it could not be asked: gone, broken, or no longer logged in.
// That a dossier is gone only counts when the service says so itself, not what stands in front of it.
export async function vraag(url, data) {
  const teken = document.cookie.match(/(?:^|; )plandocs_csrf=([^;]+)/)?.[1] ?? ""
  try {
    const antwoord = await fetch(url, {
      method: "POST", body: JSON.stringify(data), keepalive: JSON.stringify(data).length < 60000,
      headers: { "Content-Type": "application/json", "X-CSRFToken": teken },
    })
    if (antwoord.redirected || ![200, 409, VOL, ...GEWEIGERD].includes(antwoord.status)) return null
    const uitleg = [400, 413].includes(antwoord.status) ? antwoord.json().catch(() => ({ fout: NIET })) : antwoord.json()
    return { status: antwoord.status, ...(await uitleg) }
  } catch { return null }
}
