# Gi* and local Moran by spdep, for hot_spot_peers.py: hot_spot_peers.R CELLS.csv BAND PERMUTATIONS OUT.csv
# CELLS.csv has the centre of each cell and its count: east, north, count.
suppressMessages(library(spdep))
given <- commandArgs(trailingOnly = TRUE)
cells <- read.csv(given[1])
near <- dnearneigh(cbind(cells$east, cells$north), 0, as.numeric(given[2]), bounds = c("GE", "LE"))
seconds <- function(work) system.time(work)[["elapsed"]]
gi_seconds <- seconds(gi <- localG(cells$count, nb2listw(include.self(near), style = "B")))
set.seed(1)
neighbours <- nb2listw(near, style = "W", zero.policy = TRUE)
moran_seconds <- seconds(
  moran <- localmoran_perm(cells$count, neighbours, nsim = as.integer(given[3]), zero.policy = TRUE))
write.csv(data.frame(z = as.numeric(gi), moran_i = moran[, "Ii"], moran_p = moran[, "Pr(z != E(Ii)) Sim"]),
          given[4], row.names = FALSE)
cat(gi_seconds, moran_seconds, "\n")
