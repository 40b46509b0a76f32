import { store } from "../../runtime/src/storage/sqlite/store.ts";

export const planted: string = store;
