import { Button, Icon, Mark, Tag } from "@onedoor/form-renderer/parts";
import type { ReactElement, ReactNode } from "react";
import { Link } from "wouter";

import { useWorkspace } from "../host/Library.tsx";
import { useSaving } from "../host/Saving.tsx";
import { Languages } from "../shell/Languages.tsx";
import { useQuery } from "../shell/use-query.ts";
import { useWords } from "../words/index.ts";
import { SaveStatus } from "./SaveStatus.tsx";
import { UndoRedo } from "./UndoRedo.tsx";

export interface RoomBarProps {
	readonly title: ReactNode;
	/** What it is one of. */
	readonly around?: { readonly href: string; readonly title: string };
	/** Where changes are proposed; left out: in this room. */
	readonly propose?: string | undefined;
	/** Says what this room is for, and which keys there are; left out where nothing is said. */
	readonly onHelp?: () => void;
}

/** Where one is, what is not saved, undo and redo, and the one thing to press. */
export function RoomBar({ title, around, propose, onHelp }: RoomBarProps): ReactElement {
	const { shell, room } = useWords();
	const isChanged = useWorkspace().changed.length > 0;
	const { isBusy, save } = useSaving();
	const query = useQuery();
	return (
		<div className="od-bar st-bar">
			<Link className="od-brand" href="/" aria-label={shell.home}>
				<Mark />
				<span className="od-wide">{shell.studio}</span>
			</Link>
			<nav aria-label={shell.where} className="grow small">
				<span className="od-row od-row--fixed st-where">
					<Link className="od-act od-wide" href="/">
						{shell.procedures}
					</Link>
					<span className="muted od-wide" aria-hidden="true">
						/
					</span>
					{around === undefined ? null : (
						<>
							<Link className="od-act od-wide" href={around.href}>
								{around.title}
							</Link>
							<span className="muted od-wide" aria-hidden="true">
								/
							</span>
						</>
					)}
					<strong className="st-title">{title}</strong>
					{isChanged ? (
						<Tag kind="brand" icon="pen">
							{room.unsaved}
						</Tag>
					) : null}
				</span>
			</nav>
			<SaveStatus />
			<div className="od-wide">
				<UndoRedo />
			</div>
			<div className="od-wide">
				<Languages />
			</div>
			{onHelp === undefined ? null : (
				<div className="od-wide">
					<Button kind="quiet" icon="help" iconOnly aria-label={room.help} onClick={onHelp} />
				</div>
			)}
			<Link
				className="od-btn od-btn--2"
				aria-label={room.propose}
				href={propose ?? query.href({ view: "propose" })}
			>
				<Icon name="send" />
				<span className="st-wide-only">{room.propose}</span>
			</Link>
			<Button
				off={!isChanged}
				{...(isBusy ? { busy: room.saving } : {})}
				onClick={() => void save()}
			>
				<Icon name="check" />
				{room.save}
			</Button>
		</div>
	);
}
