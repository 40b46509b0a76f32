import { type Part, part } from "./part.ts";

export const checks: Part<typeof import("../../../dsl/src/form/validate.ts")> = part(
	"checks",
	() => import("../../../dsl/src/form/validate.ts"),
);

export const validate: typeof checks.it.validate = (...given) => checks.it.validate(...given);

export const validateFilled: typeof checks.it.validateFilled = (...given) =>
	checks.it.validateFilled(...given);
