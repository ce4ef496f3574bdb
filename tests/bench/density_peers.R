# The job of density_bench by spatstat: Rscript density_peers.R FOLDER (r-cran-spatstat.explore).
suppressMessages(library(spatstat.explore))
folder <- commandArgs(TRUE)[1]
side <- 12600
origin <- 655200
bandwidth <- 300
for (job in list(list("1M", 1000))) {
  file <- file.path(folder, paste0("incidents_", job[[1]], ".f64"))
  points <- matrix(readBin(file, "double", file.info(file)$size / 8), ncol = 2, byrow = TRUE)
  window <- owin(c(origin, origin + side), c(origin, origin + side))
  inside <- inside.owin(points[, 1], points[, 2], window)
  pattern <- ppp(points[inside, 1], points[inside, 2], window = window, check = FALSE)
  # spatstat scales its quartic kernel to a standard deviation: that of radius h is h / sqrt(8).
  times <- sapply(1:3, function(run) system.time(
    density.ppp(pattern, sigma = bandwidth / sqrt(8), kernel = "quartic", dimyx = job[[2]], edge = FALSE))["elapsed"])
  cat(sprintf("spatstat %s %d x %d: density.ppp %.0f ms\n", job[[1]], job[[2]], job[[2]], 1e3 * median(times)))
}
