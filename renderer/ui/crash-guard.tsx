import { Component, type ReactNode } from "react";

export interface CrashGuardProps {
  readonly children: ReactNode;
  /** Drawn instead once something inside has thrown. */
  readonly instead: ReactNode;
}

/** An error boundary: a bug in one part leaves the rest of the window usable. React offers this to classes only. */
export class CrashGuard extends Component<CrashGuardProps, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { readonly crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? this.props.instead : this.props.children;
  }
}
