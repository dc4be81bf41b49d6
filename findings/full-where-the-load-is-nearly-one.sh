#!/usr/bin/env bash
# octave-queueing (Debian's package, 1.2.7), the queueing package of GNU Octave. Run on 2026-12-01.
#
# Guess:     the number in an M/M/1 queue with room for four rises smoothly with its load, and is 2, half of the room, at a load of 1. A load that
#            differs from 1 by a billionth differs from it by about as much.
# Behaviour: at a load of exactly 1 qsmm1k says 2. A billionth beside it, on either side, it says 4, a system that is always full, and a time in the
#            system twice the right one; at a load of 1.00000001 it says 1.78. Busy time and throughput are right throughout. Its
#            sister qsmmmk, with one server, is right everywhere.
# Matters to: loads that are sums, or come out of a search for the point where a service is just enough: 0.7 and 0.1 arrivals an hour, of whom 0.8
#            can be served, are a load of 1 on paper and of 0.9999999999999999 in floating point.
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
for off = [-1e-3 -1e-9 0 1e-9 1e-8 1e-3]
  [U, R, Q] = qsmm1k(1 + off, 1, 4);
  [U1, R1, Q1] = qsmmmk(1 + off, 1, 1, 4);
  printf("a load of 1 %+g: qsmm1k %.2f in the system, busy %.2f; qsmmmk %.2f, busy %.2f\n", off, Q, U, Q1, U1);
end
[U, R, Q] = qsmm1k(0.7 + 0.1, 0.8, 4);
printf("0.7 + 0.1 arrivals where 0.8 are served: qsmm1k %.2f in the system, busy %.2f\n", Q, U);
M
seen=$(octave-cli -q ask.m 2>/dev/null)
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
a load of 1 -0.001: qsmm1k 2.00 in the system, busy 0.80; qsmmmk 2.00, busy 0.80
a load of 1 -1e-09: qsmm1k 4.00 in the system, busy 0.80; qsmmmk 2.00, busy 0.80
a load of 1 +0: qsmm1k 2.00 in the system, busy 0.80; qsmmmk 2.00, busy 0.80
a load of 1 +1e-09: qsmm1k 4.00 in the system, busy 0.80; qsmmmk 2.00, busy 0.80
a load of 1 +1e-08: qsmm1k 1.78 in the system, busy 0.80; qsmmmk 2.00, busy 0.80
a load of 1 +0.001: qsmm1k 2.00 in the system, busy 0.80; qsmmmk 2.00, busy 0.80
0.7 + 0.1 arrivals where 0.8 are served: qsmm1k 4.00 in the system, busy 0.80
SEEN
