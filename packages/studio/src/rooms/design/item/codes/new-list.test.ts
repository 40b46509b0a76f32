import { expect, test } from "vitest";

import { isUneven, newList } from "./new-list.ts";

const FILE = "dogs/dog.procedure.yaml";

test("choices are written by language, with short names from the English words, each once", () => {
	const lines = { en: " Small dog\n\nSmall  dog\n18 kg\n", vi: "Nhỏ\nNhỏ nữa\nNặng" };
	const title = { vi: " Cỡ ", ar: "", en: "Size" };
	expect(newList(FILE, { id: "size", title, lines, languages: ["vi", "ar", "en"] })).toEqual({
		kind: "add_list",
		file: "dogs/dog.codes.yaml",
		path: "size",
		values: {
			title: { vi: "Cỡ", en: "Size" },
			codes: {
				small_dog: { vi: "Nhỏ", en: "Small dog" },
				small_dog_2: { vi: "Nhỏ nữa", en: "Small dog" },
				kg: { vi: "Nặng", en: "18 kg" },
			},
		},
	});
});

test("a language may wait, but not with half of the choices", () => {
	expect(isUneven({ en: "a\nb", vi: "a\n\nb\n", ar: " " })).toBe(false);
	expect(isUneven({ en: "a\nb", vi: "a" })).toBe(true);
});
