import type { ItemName } from "@onedoor/dsl/assist";
import type { Definition } from "@onedoor/dsl/bundle";
import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, useState } from "react";

import { useItemWords } from "../words/index.ts";
import { Boxes } from "./Boxes.tsx";
import { RuleFrame } from "./RuleFrame.tsx";
import { type RuleRows, writeRule } from "./read-rule.ts";
import { EMPTY, partOf, type Sentence } from "./sentence.ts";

export interface NewRuleProps {
	readonly label: string;
	readonly names: readonly ItemName[];
	readonly definition: Definition;
	/** The rule as far as it is whole; nothing while a box of it is empty. */
	readonly onWrite: (rule: string) => void;
}

/** A rule that a form asks for: its boxes begin empty, and the form is not sent before they are filled. */
export function NewRule({ label, names, definition, onWrite }: NewRuleProps): ReactElement {
	const { rule: say } = useItemWords();
	const [join, setJoin] = useState<RuleRows["join"]>("and");
	const [sentences, setSentences] = useState<readonly Sentence[]>([EMPTY]);
	const become = (next: readonly Sentence[], joined = join) => {
		setSentences(next);
		setJoin(joined);
		const parts = next.flatMap((each) => partOf(each) ?? []);
		onWrite(parts.length === next.length ? writeRule({ join: joined, parts }) : "");
	};
	return (
		<RuleFrame
			label={label}
			join={join}
			isReadOnly={false}
			rows={sentences.map((sentence, at) => (
				<Boxes
					// biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
					key={at}
					sentence={sentence}
					names={names}
					definition={definition}
					isReadOnly={false}
					isRequired
					comesFirst={at > 0}
					onChange={(next) => become(sentences.with(at, next))}
				/>
			))}
			onJoin={(next) => become(sentences, next)}
			onRemove={(at) => become(sentences.toSpliced(at, 1))}
		>
			<Button kind="quiet" icon="plus" onClick={() => become([...sentences, EMPTY])}>
				{say.add}
			</Button>
		</RuleFrame>
	);
}
