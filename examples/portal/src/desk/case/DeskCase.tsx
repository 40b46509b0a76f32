import type { HistoryItem } from "@onedoor/dsl/bundle";
import { type ReactElement, useEffect } from "react";

import { all } from "../../host/all.ts";
import { bundleOfCase } from "../../host/bundles.ts";
import { client } from "../../host/client.ts";
import { serverNow } from "../../host/server-now.ts";
import { useLoad } from "../../host/use-load.ts";
import { Loading } from "../../shell/Loading.tsx";
import { Trouble } from "../../shell/Trouble.tsx";
import { CaseFile, type Opened } from "./CaseFile.tsx";

export interface DeskCaseProps {
	readonly id: string;
	/** The role an officer with several acts in. */
	readonly role: string | undefined;
	/** The queues have to be counted again. */
	readonly onChanged: () => Promise<void>;
}

/** How often a case that waits for a system is looked at again. */
const LOOK_AGAIN_MS = 2000;

export function DeskCase({ id, role, onChanged }: DeskCaseProps): ReactElement {
	const { value, error, reload, look, set } = useLoad(`case ${id}`, () => open(id));
	const waits = value?.view.tasks.some(({ waiting }) => waiting !== undefined) ?? false;
	useEffect(() => {
		if (!waits) return;
		const timer = setInterval(look, LOOK_AGAIN_MS);
		return () => clearInterval(timer);
	}, [waits, look]);
	if (value === undefined) {
		return error === undefined ? (
			<Loading />
		) : (
			<Trouble error={error} onAgain={() => void reload()} />
		);
	}
	const changed = async (): Promise<void> => {
		await Promise.all([reload(), onChanged()]);
	};
	return (
		<CaseFile
			opened={value}
			role={role}
			onView={(view) => set({ ...value, view })}
			onChanged={changed}
		/>
	);
}

async function open(id: string): Promise<Opened> {
	const [now, view, history] = await Promise.all([
		serverNow(),
		client.getCase(id),
		all<HistoryItem>((cursor) => client.history(id, cursor)),
	]);
	return { now, view, history, bundle: await bundleOfCase(view) };
}
