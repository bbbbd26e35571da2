// The preview: the chosen document for the chosen reader, where the person who writes is looking.
const vak = document.querySelector("[data-voorbeeld]"), blad = vak.querySelector("iframe")
const document_ = vak.querySelector("#kies-document"), lezer = vak.querySelector("#kies-lezer")
const groepen = Object.fromEntries([...lezer.querySelectorAll("optgroup")].map(een => [een.dataset.lezer, [...een.children]]))
const onthouden = `plandocs:voorbeeld:${vak.dataset.dossier}`
let plek = "", hoogte = 0, klok = 0

function kies(wie) {
  const soorten = document_.selectedOptions[0].dataset.lezers.split(" ")
  lezer.replaceChildren(...soorten.flatMap(soort => groepen[soort].map(een => een.cloneNode(true))))
  if ([...lezer.options].some(een => een.value === wie)) lezer.value = wie
}

function laad(boven) {
  hoogte = boven ? 0 : blad.contentDocument?.scrollingElement?.scrollTop ?? 0
  // The child's documents are made per child; without a person the maker's own reader gets his or her own.
  const wie = lezer.selectedIndex === 0 ? "" : lezer.value
  blad.contentWindow.location.replace(`${vak.dataset.voorbeeld}?${new URLSearchParams({ document: document_.value, lezer: wie, r: Date.now() })}`)
}

function naarPlek(rustig) {
  let id = plek.replace(/^v-/, "p-"), doel = null
  while (id.length > 2 && !(doel = blad.contentDocument?.getElementById(id))) id = id.slice(0, Math.max(id.lastIndexOf("-"), 0))
  const zacht = !rustig && matchMedia("(prefers-reduced-motion: no-preference)").matches
  ;(doel?.nextElementSibling ?? doel)?.scrollIntoView({ block: "center", behavior: zacht ? "smooth" : "auto" })
}

blad.addEventListener("load", () => {
  const vel = blad.contentDocument?.scrollingElement
  if (vel) vel.scrollTop = hoogte
  if (plek) naarPlek(true)
})
function onthoud() { sessionStorage.setItem(onthouden, JSON.stringify([document_.value, lezer.value])) }
document_.addEventListener("change", () => { kies(""); onthoud(); laad(true) })
lezer.addEventListener("change", () => { onthoud(); laad() })
addEventListener("plandocs:bij", event => { plek = event.detail.plek; naarPlek(false) })
addEventListener("plandocs:opgeslagen", () => { clearTimeout(klok); klok = setTimeout(laad, 150) })

// The page shows the document in which this section stands, until somebody chooses another.
const eerst = document_.value, [soort = "", wie = ""] = JSON.parse(sessionStorage.getItem(onthouden) ?? "[]")
if ([...document_.options].some(een => een.value === soort)) document_.value = soort
kies(wie)
if (document_.value !== eerst || wie) laad(true)
