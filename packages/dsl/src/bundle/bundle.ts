import type { Definition } from "./definition.ts";
import type { Page } from "./step.ts";
import type { DataPath, Id, StepName } from "./values.ts";
import type { Variant } from "./variation.ts";

/**
 * Everything a runtime or a renderer needs, as plain JSON: no YAML, no compiler, no `eval`.
 * Written as `<id>.onedoor.json`.
 */
export interface Bundle {
	readonly format: "onedoor/1";
	/** SHA-256, hex, over the canonical JSON (keys sorted) of everything else here. A case is bound to it. */
	readonly hash: string;
	readonly definition: Definition;
	/** A serialisable XState v5 config. */
	readonly machine: MachineConfig;
	/**
	 * What a person fills in: `<step>` for `fill_in` and for the officer data of a `decide`,
	 * `<step>.<outcome>` for what an outcome asks.
	 */
	readonly forms: Readonly<Record<string, Form>>;
	/** Data path → the fields, documents (by path) and pages (`<step>.<page>`) whose visibility reads it. */
	readonly visibility: Readonly<Record<DataPath, readonly DataPath[]>>;
	/** Overlays of this edition. Left out when there are none. */
	readonly variants?: readonly Variant[];
}

/** One form: JSON Schema 2020-12 for the data it may send, RJSF's uiSchema, its pages. */
export interface Form {
	readonly step: StepName;
	readonly outcome?: Id;
	/**
	 * In display order. A form for `change: what_was_marked` has the pages of everything asked before; what an
	 * officer or an outcome asks is one page, named as the step or the outcome.
	 */
	readonly pages: readonly Page[];
	readonly schema: JsonSchema;
	readonly ui: Readonly<Record<string, unknown>>;
	/**
	 * Source text of a self-contained ES module, made by AJV, with no import and no `require`. It exports
	 * `fields`: path → `(value) => boolean` with `.errors` as AJV gives them, one for each leaf field (an item's
	 * member is named without an index), and `step`: the same for the whole form.
	 */
	readonly validator: string;
}

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What AJV's functions leave behind; a subset of `ErrorObject`. */
export interface SchemaError {
	readonly keyword: string;
	readonly instancePath: string;
	readonly params: Readonly<Record<string, unknown>>;
}

export interface SchemaValidator {
	(value: unknown): boolean;
	errors?: readonly SchemaError[] | null;
}

/** A loaded `Form.validator`. */
export interface FormValidators {
	readonly fields: Readonly<Record<DataPath, SchemaValidator>>;
	readonly step: SchemaValidator;
}

/**
 * The states are named by step ids, nested as the steps are. Every state of a step carries `meta.step`.
 * Events: `<step>.<outcome>` (`application.submit`, `reception.check.incomplete`, `forwarding.received`,
 * `copies_payment.paid`), `late.<step>` and `late.clocks.<clock>` (only where the consequence moves the case),
 * `anytime.<action>`, `afterwards.<action>`, `override.<step>.<outcome>`. Part steps use their full name; branches their own id.
 * Guards: only `{ type: "rule", params: { rule } }`, whose implementation is `ruleGuard`.
 * An end with open `afterwards` actions, or of a procedure with overrides, is not final and carries the tag `ended`.
 *
 * A branch of `together` is a region with the states `active` (it carries `meta.step`), `done` and, where the branch
 * has a `when`, `skipped`. The region's end is XState's own event, which carries no facts: a host that lets rules
 * follow a `together` passes its facts in the snapshot's context as well as in the event.
 */
export type MachineConfig = Readonly<Record<string, unknown>>;
