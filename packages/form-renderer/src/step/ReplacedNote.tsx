import type { DataPath } from "@onedoor/dsl/bundle";
import { fieldIn, valueAt } from "@onedoor/dsl/form";
import type { ReactElement } from "react";

import { sourceOf } from "../form/given.ts";
import { Note } from "../parts/Note.tsx";
import { Told } from "../parts/Told.tsx";
import { useSay, useSpeaking, useTextOf } from "../words/Speaking.tsx";
import { valueText } from "../words/value-text.ts";
import { useStore } from "./StepContext.tsx";

/** At the top of a page: what was typed, and stands otherwise now because a register says so. */
export function ReplacedNote({ paths }: { readonly paths: readonly DataPath[] }): ReactElement {
	const say = useSay();
	const store = useStore();
	const speaking = useSpeaking();
	const textOf = useTextOf();
	const { definition } = store;
	return (
		<Told>
			<Note kind="warn">
				<p>
					<strong>{say("replaced_title")}</strong>
				</p>
				{paths.map((path) => {
					const field = fieldIn(definition, path);
					const source = sourceOf(store.given().sources, path);
					if (!field || !source) return null;
					const words = (value: unknown) => valueText(definition, field, value, speaking).text;
					return (
						<p key={path}>
							{say("replaced_line", {
								field: textOf(field.title),
								typed: words(source.instead_of),
								name: textOf(definition.registers[source.register ?? ""]?.title),
								value: words(valueAt(store.data(), path)),
							})}
						</p>
					);
				})}
			</Note>
		</Told>
	);
}
