import type { ChannelId } from "@onedoor/dsl/bundle";
import { textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useId } from "react";
import { Select } from "../../../shell/Select.tsx";
import { LanguageContext } from "../../../words/index.ts";
import { Fold } from "../Fold.tsx";
import { whoseIn } from "../run.ts";
import type { Playing } from "../use-run.ts";
import { usePlayWords } from "../words/index.ts";

/** How the case begins: whose it is, where it is filed, when. Another beginning plays the same moves anew. */
export function Beginning({
	playing,
	isOpen = false,
}: {
	readonly playing: Playing;
	/** Where the case cannot begin as it is set. */
	readonly isOpen?: boolean;
}): ReactElement {
	const say = usePlayWords();
	const language = useContext(LanguageContext);
	const begins = useId();
	const { stage, script, example } = playing;
	const { channels } = stage.bundle.definition;
	return (
		<Fold label={say.beginning} icon="calendar" isOpen={isOpen}>
			<div className="st-choose">
				<Select
					label={say.who}
					value={whoseIn(stage, script)?.id ?? ""}
					options={[
						["", say.made],
						...stage.scenarios.map(({ id, title }) => [id, textOf(title, language) || id] as const),
					]}
					onChoose={(who) => playing.set({ who, knows: {}, says: {} })}
				/>
				<Select
					label={say.channel}
					value={example.beginning.channel}
					options={Object.entries(channels).map(([id, channel]) => [
						id,
						textOf(channel?.title, language) || id,
					])}
					onChoose={(channel) => playing.set({ channel: channel as ChannelId })}
				/>
				<div className="od-prop">
					<label htmlFor={begins}>{say.begins}</label>
					<input
						id={begins}
						type="datetime-local"
						className="od-input"
						value={example.beginning.submitted_at?.replace(" ", "T") ?? ""}
						onChange={({ target }) => {
							const at = target.value.slice(0, 16).replace("T", " ");
							if (at !== "") playing.set({ at });
						}}
					/>
				</div>
			</div>
		</Fold>
	);
}
