import type { ComparedView, Definition, Field } from "@onedoor/dsl/bundle";
import { ValueShown } from "@onedoor/form-renderer";
import { SourceLine, Tag, useTextOf } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { useDeskWords } from "../../words/index.ts";
import type { DataRow } from "./sections.ts";

export interface ComparedProps {
	readonly definition: Definition;
	readonly field: Field;
	readonly compared: ComparedView;
}

/** Under a value that was typed: the register says the same, or what it says instead. */
export function Compared({ definition, field, compared }: ComparedProps): ReactElement {
	const { desk } = useDeskWords();
	const register = useTextOf()(definition.registers[compared.register]?.title);
	if (compared.same) return <SourceLine>{desk.sameAs(register)}</SourceLine>;
	return (
		<SourceLine kind="old">
			<strong>{desk.differs}</strong> {desk.typed}. {desk.says(register)}{" "}
			<ValueShown definition={definition} field={field} value={compared.value} />
		</SourceLine>
	);
}

/** In a card's head: how many of its values differ, and from what. */
export function DifferTag({
	definition,
	rows,
}: {
	readonly definition: Definition;
	readonly rows: readonly DataRow[];
}): ReactElement | null {
	const { desk } = useDeskWords();
	const textOf = useTextOf();
	const differing = rows.flatMap(({ compared }) => (compared && !compared.same ? [compared] : []));
	if (differing.length === 0) return null;
	const registers = new Set(differing.map(({ register }) => register));
	const names = [...registers].map((id) => textOf(definition.registers[id]?.title));
	return (
		<Tag kind="warn" icon="alert">
			{desk.differ(differing.length, names.join(", "))}
		</Tag>
	);
}
