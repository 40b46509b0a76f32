import type { CaseData, Event, EventAt, Outcome } from "./fixtures/dog_licence.d.ts";

const data = {
	owner_id: "079203001234",
	kind: "pet",
	dog: { name: "Bông", born: "2024", constructor: "Mr Năm" },
	copies: 0,
	true_words: true,
} as const;

export const possible: readonly Event[] = [
	{ type: "application.submit", data },
	{ type: "reception.check.incomplete", reason: "no name", marks: [{ path: "dog.name" }] },
	{ type: "late.reception.supplement" },
	{ type: "anytime.withdraw" },
	{ type: "afterwards.revoke" },
];

// @ts-expect-error A signature is not submitted.
export const wrongOutcome: Event = { type: "signature.submit" };

// @ts-expect-error Silence is the deadline's: nobody sends this answer.
export const onlyTheDeadline: Event = { type: "vet.silent" };

// @ts-expect-error The case does not stand at the signature while it is examined.
export const wrongState: EventAt<"verify"> = { type: "signature.signed" };

// @ts-expect-error After an end nobody withdraws.
export const afterTheEnd: EventAt<"refused"> = { type: "anytime.withdraw" };

// @ts-expect-error A request for corrections names them.
export const withoutMarks: Event = { type: "reception.check.incomplete", reason: "no name" };

// @ts-expect-error There is no kind "cat".
export const wrongCode: Event = { type: "application.submit", data: { ...data, kind: "cat" } };

// @ts-expect-error An outcome belongs to its step.
export const wrongStep: Outcome<"payment"> = "signed";

// @ts-expect-error The fields of a case are closed.
export const unknownField: CaseData = { colour: "red" };

/** An event is told apart by its type, and carries the data of its own form. */
export function ownerOf(event: Event): string | undefined {
	return event.type === "application.submit" ? event.data.owner_id : undefined;
}
