import { isCertifiedRole, type FolderFacts } from "../../shared/model/inventory.ts";

/** Filled by Power BI itself: nothing in it is the user's to move. */
export const isCertified = ({ role }: Pick<FolderFacts, "role">): boolean => isCertifiedRole(role);
