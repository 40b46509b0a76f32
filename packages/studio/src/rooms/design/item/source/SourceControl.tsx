import { type ReactElement, useState } from "react";

import { TextField } from "../../panel/TextField.tsx";
import { useAnnounce } from "../Announced.tsx";
import type { ControlProps } from "../control-props.ts";
import { useWriting, writeAt } from "../writing.ts";
import { SourceForm } from "./SourceForm.tsx";
import { useChoices } from "./use-choices.ts";
import { useSourceNames } from "./use-source-names.ts";
import { useSourceWords } from "./words/index.ts";

export interface SourceControlProps extends Omit<ControlProps, "control" | "line" | "missing"> {
	readonly value: string;
}

/** The source of one value, in boxes. */
export default function SourceControl(props: SourceControlProps): ReactElement | null {
	const { read, spot, label, value } = props;
	const say = useSourceWords();
	const names = useSourceNames();
	const writing = useWriting();
	const announce = useAnnounce();
	const [error, setError] = useState<string>();
	const { file, path } = spot.owner;
	const { procedure } = read.definition;
	const choices = useChoices(file, [...path, spot.key], procedure);
	if (choices === undefined) return null;
	if (choices === null)
		return (
			<TextField
				label={label}
				isLabelHidden
				isCode
				value={value}
				error={error}
				isReadOnly={writing.isFrozen}
				onCommit={async (typed) =>
					setError(await writing.write(writeAt(spot, typed), "set", label))
				}
			/>
		);
	return (
		<SourceForm
			choices={choices}
			file={file}
			procedure={procedure}
			value={value}
			isReadOnly={writing.isFrozen}
			comesFirst={!spot.isThere}
			onWrite={async (source, besides) => {
				const own = source === undefined ? [] : [writeAt(spot, source)];
				if (own.length + besides.length === 0) return undefined;
				const refused = await writing.write([...own, ...besides], "set", label);
				if (refused === undefined && source !== undefined)
					announce(say.written(label, names.source(choices, source)));
				return refused;
			}}
		/>
	);
}
