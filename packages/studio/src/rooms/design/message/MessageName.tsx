import { type ReactElement, useContext, useState } from "react";
import { Link } from "wouter";

import { useWorkspace } from "../../../host/Library.tsx";
import { useQuery } from "../../../shell/use-query.ts";
import { LanguageContext } from "../../../words/index.ts";
import type { NameProps } from "../item/control-props.ts";
import { Choose } from "../item/controls/Choose.tsx";
import { nameWords } from "../item/names.ts";
import { useItemWords } from "../item/words/index.ts";
import { writeAt } from "../item/writing.ts";
import LetterForm from "./LetterForm.tsx";
import { messagesIn, titleIn } from "./messages-file.ts";
import { addressOf } from "./use-new-letter.ts";
import { useMessageWords } from "./words/index.ts";

/** Which letter or notice: one that is there, or one that is written now. The one chosen is a link away. */
export function MessageName(props: NameProps): ReactElement {
	const { read, spot, label, control, isReadOnly, error, onChoose } = props;
	const say = useMessageWords();
	const item = useItemWords();
	const language = useContext(LanguageContext);
	const query = useQuery();
	const [isNew, setNew] = useState(false);
	const written = messagesIn(useWorkspace().texts());
	const chosen = written.find(({ id }) => id === control.value);
	return (
		<>
			<Choose
				label={label}
				value={control.value ?? ""}
				options={control.names.map((each) => [
					each.name,
					nameWords(read.definition, each, language),
				])}
				isReadOnly={isReadOnly}
				isOpen
				another={{ name: say.writeNew, onChoose: () => setNew(true) }}
				error={error}
				onChoose={onChoose}
			/>
			{isNew ? (
				<LetterForm read={read} along={(id) => writeAt(spot, id)} onDone={() => setNew(false)} />
			) : chosen === undefined ? null : (
				<p>
					<Link href={query.href(addressOf({ file: chosen.file, path: ["messages", chosen.id] }))}>
						{item.openItem(`“${titleIn(chosen, language)}”`)}
					</Link>
				</p>
			)}
		</>
	);
}
