import { type ReactElement, useContext, useState } from "react";
import { Link } from "wouter";

import { useWorkspace } from "../../../../host/Library.tsx";
import { LanguageContext } from "../../../../words/index.ts";
import { sharedHref } from "../../../shared/address.ts";
import { useCatalogue } from "../../library/use-shared.ts";
import { NewForm } from "../add/NewForm.tsx";
import { useNew } from "../add/use-new.ts";
import type { NameProps } from "../control-props.ts";
import { Choose } from "../controls/Choose.tsx";
import { nameWords } from "../names.ts";
import { useItemWords } from "../words/index.ts";
import { useWriting, writeAt } from "../writing.ts";
import { CodesBoxes } from "./CodesBoxes.tsx";
import { codesFile, isUneven, newList } from "./new-list.ts";

/** Which code list: one that is there, or one that is written now. The one chosen is a link away. */
export default function ListName(props: NameProps): ReactElement {
	const { read, spot, label, control, isReadOnly, error, onChoose } = props;
	const say = useItemWords();
	const language = useContext(LanguageContext);
	const [isNew, setNew] = useState(false);
	const chosen = useCatalogue("list")?.find(({ id }) => id === control.value);
	const href = chosen && sharedHref(chosen, language);
	const nameOf = (name: string) =>
		nameWords(
			read.definition,
			control.names.find((one) => one.name === name) ?? { name },
			language,
		);
	return (
		<>
			<Choose
				label={label}
				value={control.value ?? ""}
				options={control.names.map(({ name }) => [name, nameOf(name)])}
				isReadOnly={isReadOnly}
				isOpen
				another={{ name: say.writeList, onChoose: () => setNew(true) }}
				error={error}
				onChoose={onChoose}
			/>
			{isNew ? (
				<ListForm
					read={read}
					spot={spot}
					taken={new Set(control.names.map(({ name }) => name))}
					onDone={() => setNew(false)}
				/>
			) : href === undefined ? null : (
				<p>
					<Link href={href}>{say.openItem(`“${nameOf(control.value ?? "")}”`)}</Link>
				</p>
			)}
		</>
	);
}

interface ListFormProps extends Pick<NameProps, "read" | "spot"> {
	readonly taken: ReadonlySet<string>;
	readonly onDone: () => void;
}

/** A name and the choices; the field offers them as soon as they are written. */
function ListForm({ read, spot, taken, onDone }: ListFormProps): ReactElement {
	const say = useItemWords();
	const writing = useWriting();
	const workspace = useWorkspace();
	const item = useNew(read, taken, "list", "page first");
	const [lines, setLines] = useState<Readonly<Record<string, string>>>({});
	const { file } = spot.owner;
	const add = async () => {
		if (isUneven(lines)) return say.choicesUneven;
		workspace.create(codesFile(file));
		const { id, titles } = item;
		const list = newList(file, { id, title: titles, lines, languages: read.definition.languages });
		return await writing.write([list, writeAt(spot, id)], "added", item.title);
	};
	return (
		<NewForm legend={say.newList} item={item} onAdd={add} onDone={onDone}>
			<CodesBoxes item={item} lines={lines} onType={setLines} />
		</NewForm>
	);
}
