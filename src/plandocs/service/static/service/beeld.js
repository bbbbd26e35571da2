// A picture in the form: sent as it is chosen, or taken away; the answer is that of an edit.
export async function stuurBeeld(vak, wachtrij, blad, bestand) {
  const { beeld: pad, oud, naar, grens, teGroot, mis } = vak.dataset
  if (bestand && bestand.size > Number(grens)) return zeg(vak, teGroot)
  const data = new FormData()
  const velden = { pad, oud, blad, revisie: wachtrij.revisie, venster: wachtrij.venster, sleutel: crypto.randomUUID() }
  for (const [naam, waarde] of Object.entries(velden)) data.set(naam, waarde)
  data.set(bestand ? "bestand" : "weg", bestand ?? "1")
  const teken = document.cookie.match(/(?:^|; )plandocs_csrf=([^;]+)/)?.[1] ?? ""
  try {
    const antwoord = await fetch(naar, { method: "POST", body: data, headers: { "X-CSRFToken": teken } })
    if (antwoord.status === 413) return zeg(vak, teGroot)
    const gelezen = { status: antwoord.status, ...(await antwoord.json()) }
    return antwoord.status === 200 ? gelezen : zeg(vak, gelezen.fout ?? mis)
  } catch { return zeg(vak, mis) }
}

function zeg(vak, tekst) {
  const melding = vak.querySelector("[role=alert]"), veld = vak.querySelector("input")
  melding.textContent = tekst
  melding.hidden = false
  veld.value = ""
  veld.focus()
  return null
}
