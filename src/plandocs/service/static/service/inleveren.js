// A file dropped on the form is chosen and sent; what is too large is refused before it travels.
const formulier = document.querySelector("[data-inleveren]"), veld = formulier.querySelector("input[type=file]")
const melding = formulier.querySelector("#bestand-melding")

function meld(tekst) {
  melding.textContent = tekst
  melding.hidden = !tekst
  if (tekst) veld.value = ""
  return !tekst
}

function past(bestanden) {
  if (bestanden.length > 1) return meld(formulier.dataset.een)
  return meld([...bestanden].some(een => een.size > Number(formulier.dataset.grens)) ? formulier.dataset.teGroot : "")
}

veld.addEventListener("change", () => past(veld.files))
formulier.addEventListener("submit", event => { if (!past(veld.files)) event.preventDefault() })
for (const naam of ["dragenter", "dragover"]) document.addEventListener(naam, event => {
  event.preventDefault()
  formulier.classList.add("boven")
})
for (const naam of ["dragleave", "dragend"]) document.addEventListener(naam, event => {
  if (!event.relatedTarget) formulier.classList.remove("boven")
})
document.addEventListener("drop", event => {
  event.preventDefault()
  formulier.classList.remove("boven")
  const bestanden = event.dataTransfer?.files ?? []
  if (!bestanden.length || !past(bestanden)) return
  veld.files = bestanden
  formulier.requestSubmit()
})
