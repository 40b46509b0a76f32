import { expect, test } from "vitest";

import { checkedDogLicence, FILE } from "./dog-licence.test-data.ts";
import { readmeOf } from "./readme.ts";

test("a procedure is told in both languages, and its words stay words", () => {
	const { library, findings } = checkedDogLicence();
	expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
	const [definition] = library.definitions;
	if (definition === undefined) throw new Error("no definition");
	const text = readmeOf(definition, { file: FILE, certainties: new Map() });
	expect(text).toContain("# Giấy phép &lt;b&gt;nuôi chó&lt;/b&gt;\n");
	expect(text).toContain("Dog \\*licence\\*");
	expect(text).toContain("Cần:\n- ảnh");
	expect(text).toContain("- Photo: shown from your wallet, uploaded or handed in\n");
	expect(text).toContain("- Lệ phí: 20.000 ₫; Trực tuyến: 10.000 ₫\n");
	expect(text).toContain(
		"- Time: 3 working days; received after 15:00 counts as the next working day\n",
	);
	expect(text).toContain("- Fee (`fees.licence`): illustrative: chosen for the example");
	expect(text).toContain("- 1 Application (Keeper)\n");
	expect(text).toContain("```mermaid\nflowchart TD\n");
});
