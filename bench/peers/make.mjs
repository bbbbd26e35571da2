// Another maker of Word files, kept warm: `node make.mjs NAME TEMPLATE`, then one line of JSON for every document.
// It answers with the time that making took, in milliseconds, and with the highest use of memory so far, in MB.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";

const [name, templatePath, installed] = process.argv.slice(2);
const require = createRequire(join(installed, "package.json"));
const template = readFileSync(templatePath);

const makers = {
  docxtemplater() {
    const PizZip = require("pizzip");
    const Docxtemplater = require("docxtemplater");
    return async (data) => {
      const doc = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
      doc.render(data);
      return doc.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
    };
  },
  "easy-template-x"() {
    const { TemplateHandler } = require("easy-template-x");
    return (data) => new TemplateHandler().process(template, data);
  },
};

const make = makers[name]();
for await (const line of createInterface({ input: process.stdin })) {
  const { data, out } = JSON.parse(line);
  const content = JSON.parse(readFileSync(data, "utf-8"));
  const before = process.cpuUsage();
  const begin = process.hrtime.bigint();
  const file = await make(content);
  const wall = Number(process.hrtime.bigint() - begin) / 1e6;
  const { user, system } = process.cpuUsage(before);
  writeFileSync(out, file);
  console.log(JSON.stringify({ wall, cpu: (user + system) / 1e3, mb: process.resourceUsage().maxRSS / 1024 }));
}
