import {
	createContext,
	type ReactElement,
	type ReactNode,
	useCallback,
	useContext,
	useState,
} from "react";

type Announce = (said: string) => void;

const Announcing = createContext<Announce>(() => undefined);

/** What was moved is said to those who do not see it, wherever the focus is. */
export function Announced({ children }: { readonly children: ReactNode }): ReactElement {
	const [said, setSaid] = useState("");
	const announce = useCallback((words: string) => setSaid(words), []);
	return (
		<Announcing value={announce}>
			{children}
			<p className="od-hidden" role="status" data-announced="">
				{said}
			</p>
		</Announcing>
	);
}

export function useAnnounce(): Announce {
	return useContext(Announcing);
}
