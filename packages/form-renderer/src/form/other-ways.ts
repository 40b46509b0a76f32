import type { Channel, Definition } from "@onedoor/dsl/bundle";

/** Channels on which a paper is as good as a file. */
const PAPER = ["counter", "post", "agent"] as const;

export interface OtherWay {
	readonly id: (typeof PAPER)[number];
	readonly channel: Channel;
}

/** How one applies with a paper and no file. A channel that is there in some cases only is not promised. */
export function otherWays({ channels }: Pick<Definition, "channels">): readonly OtherWay[] {
	return PAPER.flatMap((id) => {
		const channel = channels[id];
		return channel === undefined || channel.when ? [] : [{ id, channel }];
	});
}
