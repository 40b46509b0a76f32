import { createContext, type ReactElement, type ReactNode, useContext } from "react";

import type { Stage } from "../run.ts";
import { useCoverage, type Walks } from "./use-coverage.ts";

const WalksContext = createContext<Walks>({ walked: [], isDone: false });

export interface WalkingProps {
	readonly stage: Stage;
	readonly children: ReactNode;
}

/** Every scenario is played once for all that tell of it; what does not is not drawn again for each. */
export function Walking({ stage, children }: WalkingProps): ReactElement {
	return <WalksContext value={useCoverage(stage)}>{children}</WalksContext>;
}

export function useWalks(): Walks {
	return useContext(WalksContext);
}
