#!/usr/bin/env bash
# octave-queueing (Debian's package, 1.2.7), the queueing package of GNU Octave. Run on 2026-12-01.
#
# Guess:     a single server with a load of ρ is idle for 1 - ρ of the time, whatever the distribution of its service (Little's law). qsmg1, for the
#            M/G/1 queue, tells that as p0, the probability of an empty system; with exponential service it is the M/M/1 queue of qsmm1.
# Behaviour: p0 is exp(-ρ), which is right for a queue without end of servers. At a load of 90 % it says that the server is idle 41 % of
#            the time, and beside it, in the same answer, that it is busy 90 %. Times and numbers in the system are right.
# Matters to: staffing models that read the idle time, or the chance of being served at once, off this function: take 1 - U.
#
# Needs apt for Octave and the package where they are not. Fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
dpkg -s octave-queueing >/dev/null 2>&1 || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends octave octave-queueing; } >/dev/null

cat >ask.m <<'M'
warning off
pkg load queueing
for load = [0.1 0.5 0.9]
  % Exponential service of mean 1 has a second moment of 2.
  [U, R, Q, X, p0] = qsmg1(load, 1, 2);
  [U1, R1, Q1, X1, idle] = qsmm1(load, 1);
  printf("load %.1f: M/G/1 busy %.4f, time %.4f, p0 %.4f; M/M/1 busy %.4f, time %.4f, p0 %.4f\n", load, U, R, p0, U1, R1, idle);
end
M
seen=$(octave-cli -q ask.m 2>/dev/null)
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
load 0.1: M/G/1 busy 0.1000, time 1.1111, p0 0.9048; M/M/1 busy 0.1000, time 1.1111, p0 0.9000
load 0.5: M/G/1 busy 0.5000, time 2.0000, p0 0.6065; M/M/1 busy 0.5000, time 2.0000, p0 0.5000
load 0.9: M/G/1 busy 0.9000, time 10.0000, p0 0.4066; M/M/1 busy 0.9000, time 10.0000, p0 0.1000
SEEN
