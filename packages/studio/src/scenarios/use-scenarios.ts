import { useCallback, useEffect, useSyncExternalStore } from "react";

import { useLibrary } from "../host/Library.tsx";
import { type PlayState, ScenarioPlayer } from "./player.ts";

/** One for each library that is open: what was played stays known while views come and go. */
const players = new WeakMap<object, ScenarioPlayer>();

/** How the scenarios of a procedure come out with the texts on screen; they are played as long as somebody asks. */
export function useScenarios(procedure: string): PlayState {
	const { workspace, checker, alone } = useLibrary();
	const player = players.get(workspace) ?? new ScenarioPlayer(workspace, checker, alone);
	players.set(workspace, player);
	useEffect(() => player.look(procedure), [player, procedure]);
	// Whoever asks anew would stop what is being played.
	const subscribe = useCallback((listener: () => void) => player.subscribe(listener), [player]);
	return useSyncExternalStore(subscribe, () => player.state);
}
