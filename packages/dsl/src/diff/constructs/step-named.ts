import type { Step } from "../../bundle/index.ts";
import type { Named } from "../change.ts";

export function stepNamed({ name, title }: Step): Named {
	return { construct: "step", id: name, title };
}
