// An item of a long list is folded away: its fields come when somebody opens it, and its summary counts what is found in it.
import { woorden } from "./woorden.js"

// Fetches the fields of an item; returns what the server said: 200, 409 when another window wrote, or nothing.
export async function haal(vak, wachtrij) {
  const dicht = vak.querySelector(":scope > .dicht"), adres = vak.dataset.haal
  if (!dicht || !adres) return 200
  delete vak.dataset.haal
  try {
    const antwoord = await fetch(`${adres}&${new URLSearchParams({ revisie: wachtrij.revisie, venster: wachtrij.venster })}`)
    if (antwoord.ok && !antwoord.redirected) {
      dicht.outerHTML = await antwoord.text()
      htmx.process(vak)
      return 200
    }
    vak.dataset.haal = adres
    return antwoord.status === 409 ? 409 : null
  } catch {
    vak.dataset.haal = adres
    return null
  }
}

// What has no place of its own here stands at the nearest part above it; in a folded item it is only counted.
export function opPlek(meldingen) {
  const bij = new Map()
  for (const [plek, html] of Object.entries(meldingen)) {
    let id = plek
    while (id.length > 2 && !document.getElementById(`m-${id}`) && !document.querySelector(`#${id} > details > .dicht`)) id = id.slice(0, Math.max(id.lastIndexOf("-"), 0))
    bij.set(id.length > 2 ? id : "boven", (bij.get(id.length > 2 ? id : "boven") ?? "") + html)
  }
  return bij
}

export function telBinnen(binnen) {
  for (const teller of document.querySelectorAll("[data-binnen]")) {
    const aantal = binnen[teller.dataset.binnen] ?? 0
    teller.textContent = aantal ? woorden("{n} melding", "{n} meldingen", aantal) : ""
    teller.hidden = !aantal
  }
}
