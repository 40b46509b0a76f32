import type { Id } from "../../bundle/index.ts";
import type { LibraryByName } from "../../link/library.ts";

/** One value that some register can give, by what it is and how its record is found. */
export interface Held {
	readonly register: Id;
	/** `population.person.full_name` */
	readonly source: string;
	readonly name: Id;
	/** The catalogue field it is. */
	readonly is: Id;
	/** An electronic document, not a value. */
	readonly isDocument: boolean;
	/** Catalogue fields of the record's key, in order. */
	readonly keys: readonly Id[];
	readonly granted: boolean;
}

/** All that the registers of the library hold, and whether this procedure may read it. */
export function heldByRegisters(
	{ registers, fields }: Pick<LibraryByName, "registers" | "fields">,
	procedure: Id,
): readonly Held[] {
	return [...registers.keys()].flatMap((register) => {
		const model = registers.get(register)?.value;
		const grant = model?.grants?.find(({ id }) => id === procedure)?.value;
		const granted = new Set((grant?.may_read ?? []).map(({ text }) => text));
		return (model?.records ?? []).flatMap(({ id: record, value }) => {
			const gives = value?.gives ?? [];
			// A key is named as what the record gives, or as the catalogue field it is.
			const keys = (value?.found_by ?? []).map(
				({ text }) => gives.find(({ id }) => id === text)?.value?.field.text ?? text,
			);
			return gives.flatMap(({ id: name, value: member }): readonly Held[] =>
				member === undefined
					? []
					: [
							{
								register,
								source: `${register}.${record}.${name}`,
								name,
								is: member.field.text,
								isDocument: fields.get(member.field.text)?.value?.as === "document",
								keys,
								granted: granted.has(`${record}.${name}`),
							},
						],
			);
		});
	});
}
