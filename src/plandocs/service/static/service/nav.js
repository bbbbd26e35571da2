// On a narrow screen the list of sections is folded, so that the form comes first.
const secties = document.querySelector(".secties"), smal = matchMedia("(max-width: 59.99rem)")
const vouw = () => { secties.open = !smal.matches }
smal.addEventListener("change", vouw)
vouw()
