import { expect, it } from "vitest";

import type { Field } from "../bundle/index.ts";
import { askedAgain } from "./asked-again.ts";

const EARLIER = [{ child: { full_name: "Lê Mẫu", sex: "F" }, guests: [{ phone: "0900" }] }];

function leaf(path: string, as: Field["as"] = "text", personal: Field["personal"] = "ordinary") {
	return { id: path.split(".").at(-1), path, as, personal } as Field;
}

it("finds what was typed before under the same name, in groups and in items", () => {
	const data = { pupil: { full_name: "Lê Mẫu" }, phone: "0900", note: "0900" };
	const asked = [leaf("pupil.full_name"), leaf("phone"), leaf("note")];
	expect(askedAgain(asked, data, EARLIER)).toEqual(["pupil.full_name", "phone"]);
});

it("counts neither another value, nor a choice, nor what is nobody's own", () => {
	const data = { full_name: "Lê Thử", sex: "F", phone: "0900" };
	const asked = [leaf("full_name"), leaf("sex", "choice"), leaf("phone", "text", "none")];
	expect(askedAgain(asked, data, EARLIER)).toEqual([]);
});
