import { type ReactElement, useState } from "react";

import { Input } from "../../../../shell/Input.tsx";
import { asWritten } from "../controls/typed-scalar.ts";
import { NewRule } from "../rule/NewRule.tsx";
import { useItemWords } from "../words/index.ts";
import { useWriting } from "../writing.ts";
import type { AddProps } from "./AddNamed.tsx";
import { entryAt } from "./entry-at.ts";
import { NewForm, Pick } from "./NewForm.tsx";
import { useNew } from "./use-new.ts";
import { useUsable } from "./use-usable.ts";

type Pays = "nothing" | "share" | "amount";

/** Another amount of a fee: who pays it, and how much. */
export function AddRate({ read, spot, control, label, onDone }: AddProps): ReactElement {
	const say = useItemWords();
	const writing = useWriting();
	const item = useNew(read, new Set(control.entries.map(({ id }) => id)), "rate");
	const { file, path } = spot.owner;
	const names = useUsable(file, [...path, spot.key, "_", "when"]);
	const [when, setWhen] = useState("");
	const [pays, setPays] = useState<Pays>("nothing");
	const [much, setMuch] = useState("");
	const add = async () => {
		if (when === "") return say.rule.wrong;
		const rate = { title: item.words, when, ...amountOf(pays, much) };
		return await writing.writeRule(entryAt(spot, item.id, rate), "added", item.title);
	};
	return (
		<NewForm legend={say.addTo(label)} item={item} onAdd={add} onDone={onDone}>
			<NewRule label={say.rateWho} names={names} definition={read.definition} onWrite={setWhen} />
			<Pick
				label={say.ratePays}
				value={pays}
				options={(["nothing", "share", "amount"] as const).map((each) => [
					each,
					say.ratePaysOf[each],
				])}
				onChoose={(next) => setPays(next as Pays)}
			/>
			{pays === "nothing" ? null : (
				<Input
					label={say.ratePaysOf[pays]}
					value={much}
					autoComplete="off"
					required
					// In whatever digits people write.
					pattern=".*\p{Nd}.*"
					onType={setMuch}
				/>
			)}
		</NewForm>
	);
}

function amountOf(pays: Pays, much: string): Readonly<Record<string, string>> {
	switch (pays) {
		case "nothing":
			return { percent: "0 percent" };
		case "share":
			return { percent: asWritten(much, "percent`") };
		case "amount":
			return { amount: asWritten(much, "an amount") };
	}
}
