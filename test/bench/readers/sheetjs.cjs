/** SheetJS, as its documentation reads a file: the whole workbook, then rows as arrays, then a loop. */
const XLSX = require("xlsx");

const workbook = XLSX.readFile(process.argv[2], { dense: true });
const rows = XLSX.utils.sheet_to_json(workbook.Sheets[workbook.SheetNames[0]], { header: 1 });
const user = rows[0].indexOf("Lidnummer");
const need = rows[0].indexOf("Zorgbehoefte");
const users = new Set();
const inNeed = new Set();
for (let i = 1; i < rows.length; i++) {
  users.add(rows[i][user]);
  if (rows[i][need] === "ja") inNeed.add(rows[i][user]);
}
console.log(JSON.stringify({ users: users.size, inNeed: inNeed.size }));
