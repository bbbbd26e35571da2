// The words of the scripts: Dutch as they are written, English from the catalogue that `make messages` makes.
const engels = document.documentElement.lang === "en" ? await import("./woorden-en.js").then(een => een.default, () => ({})) : {}
const vul = (tekst, waarden) => tekst.replace(/\{(\w+)\}/g, (heel, naam) => waarden[naam] ?? heel)

export const woord = (tekst, waarden = {}) => vul(engels[tekst]?.[0] || tekst, waarden)
export const woorden = (een, meer, n) => vul((engels[een]?.[1] ? engels[een] : [een, meer])[n === 1 ? 0 : 1], { n })
