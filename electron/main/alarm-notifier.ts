/** What is known of alarms at one moment. */
export interface AlarmState {
  /** Alarms not put away. */
  readonly unseen: number;
  /** The user asked to be told. */
  readonly wished: boolean;
  /** The user has the window before their eyes. */
  readonly watched: boolean;
}

export interface BellPorts {
  /** Says that so many are new. */
  readonly ring: (fresh: number) => void;
  /** How many the program's icon shows; 0 takes the number away. */
  readonly badge: (count: number) => void;
}

/** Rings for alarms that are new, and only where that was asked for. The first state it hears is what the user left behind. */
export function createAlarmBell({ ring, badge }: BellPorts): (state: AlarmState) => void {
  // What a run that ended without clearing up left on the icon is not known: the first state sets it.
  const known: { unseen: number | null; badge: number | null } = { unseen: null, badge: null };
  return ({ unseen, wished, watched }) => {
    const fresh = unseen - (known.unseen ?? unseen);
    known.unseen = unseen;
    if (fresh > 0 && wished && !watched) ring(fresh);
    const count = wished ? unseen : 0;
    if (known.badge !== count) badge(count);
    known.badge = count;
  };
}
