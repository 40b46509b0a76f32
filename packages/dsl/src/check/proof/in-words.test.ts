import { expect, test } from "vitest";

import { decide, definition, fields, steps } from "../../form/fixture.test-data.ts";
import { inWords } from "./in-words.ts";

const VI = definition({
	languages: ["vi"],
	data: fields({
		guests: { many: { min: 0, max: 3 }, group: { name: {} } },
		phone: {},
	}),
	steps: steps(decide("look")),
});

test("what no text of a procedure names is said in its language", () => {
	const said = (values: Readonly<Record<string, unknown>>) => inWords(values, VI);
	expect(said({})).toBe("mọi hồ sơ");
	expect(said({ "case.received_on": "2026-07-01" })).toBe("Ngày tiếp nhận: 2026-07-01");
	expect(said({ "look.answer": "skipped" })).toBe("look (kết quả): bỏ qua");
	expect(said({ "phone.source": "register" })).toBe("phone (nguồn): cơ sở dữ liệu");
	expect(said({ phone: "other" })).toBe("phone: một nội dung khác");
});

test("how many items there are is said of the list, and not of its members", () => {
	expect(inWords({ guests: [{}, {}] }, VI)).toBe("guests: 2");
	expect(inWords({ "guests.name": [{}, {}] }, VI)).toBe("guests – name: đã có");
});
