import type { ReviewWords } from "../words/words.ts";
import type { Line, Row } from "./aligned.ts";
import { text } from "./html.ts";
import { type FileTexts, rowId, type Texts } from "./texts.ts";

/** The texts themselves, side by side: what the words and the picture are made of. Always from left to right. */
export function textPart({ files }: Texts, words: ReviewWords): string {
	if (files.length === 0) return "";
	return `<section class="rv-part" aria-labelledby="text"><h2 id="text">${text(words.text)}</h2>
${files.map((file) => fileOf(file, words)).join("\n")}
</section>`;
}

function fileOf(file: FileTexts, words: ReviewWords): string {
	const id = `file-${file.index}`;
	const stretches = file.stretches.map(
		(rows) => `<tbody>${rows.map((row) => rowOf(row, file.index)).join("\n")}</tbody>`,
	);
	const gap = `<tbody><tr class="gap"><td colspan="4"><span class="od-hidden">${text(words.unchangedLines)}</span>⋯</td></tr></tbody>`;
	return `<h3 class="rv-file" id="${id}"><code dir="ltr">${text(file.path)}</code></h3>
<div class="rv-text" dir="ltr" role="region" tabindex="0" aria-labelledby="${id}"><table>
<colgroup><col class="n"><col><col class="n"><col></colgroup>
<thead><tr><th colspan="2" scope="colgroup">${text(words.before)}</th><th colspan="2" scope="colgroup">${text(words.after)}</th></tr></thead>
${stretches.join(`\n${gap}\n`)}
</table></div>`;
}

function rowOf(row: Row, file: number): string {
	const { before, after, differs } = row;
	return `<tr id="${rowId(file, row)}">${cells(before, differs ? "del" : "")}${cells(after, differs ? "ins" : "")}</tr>`;
}

/** What came or went is said by an element and a sign, not by a ground alone. */
function cells(line: Line | undefined, mark: "ins" | "del" | ""): string {
	if (line === undefined) return '<td class="n"></td><td class="none"></td>';
	const code = mark === "" ? text(line.text) : `<${mark}>${text(line.text)}</${mark}>`;
	return `<td class="n">${line.number}</td><td${mark === "" ? "" : ` class="${mark}"`}>${code}</td>`;
}
