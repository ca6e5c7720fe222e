# Times the resampling of log returns with boot::tsboot and tseries::tsbootstrap, and prints how many times as fast Java is.
#
#   Rscript resampling.R time FOLDER        times the series FOLDER/BARS.csv: side TAB operation TAB bars TAB seconds
#   Rscript resampling.R table TIMES.tsv    prints the medians of all times as a Markdown table

SECONDS_PER_TIMING <- 2
MEAN_LENGTH <- 20
RESAMPLES_PER_CALL <- 10

first <- function(series) series[1]

operations <- function(returns) {
  list(
    "boot::tsboot" = list(
      moving = function() boot::tsboot(returns, first, R = RESAMPLES_PER_CALL, l = MEAN_LENGTH, sim = "fixed"),
      stationary = function() boot::tsboot(returns, first, R = RESAMPLES_PER_CALL, l = MEAN_LENGTH, sim = "geom")
    ),
    "tseries::tsbootstrap" = list(
      moving = function() tseries::tsbootstrap(returns, nb = RESAMPLES_PER_CALL, b = MEAN_LENGTH, type = "block"),
      stationary = function() tseries::tsbootstrap(returns, nb = RESAMPLES_PER_CALL, b = MEAN_LENGTH, type = "stationary")
    )
  )
}

seconds_per_resample <- function(call) {
  call()
  times <- c()
  end <- proc.time()[["elapsed"]] + SECONDS_PER_TIMING
  while (proc.time()[["elapsed"]] < end) {
    before <- Sys.time()
    call()
    times <- c(times, as.numeric(Sys.time() - before, units = "secs"))
  }
  median(times) / RESAMPLES_PER_CALL
}

print_times <- function(folder) {
  for (file in list.files(folder, pattern = "^[0-9]+\\.csv$")) {
    returns <- diff(log(read.csv(file.path(folder, file))$Close))
    made <- operations(returns)
    for (side in names(made)) {
      for (operation in names(made[[side]])) {
        seconds <- seconds_per_resample(made[[side]][[operation]])
        cat(side, operation, sub(".csv", "", file), sprintf("%.9f", seconds), sep = "\t")
        cat("\n")
      }
    }
  }
}

print_table <- function(file) {
  times <- read.delim(file, header = FALSE, col.names = c("side", "operation", "bars", "seconds"))
  medians <- aggregate(seconds ~ side + operation + bars, times, median)
  cell <- function(side, operation, bars) {
    1e3 * medians$seconds[medians$side == side & medians$operation == operation & medians$bars == bars]
  }
  cat("| blocks | bars | Java, column, ms | Java, whole bars, ms | boot::tsboot, ms | column ratio | bars ratio |")
  cat(" tseries::tsbootstrap, ms | column ratio | bars ratio |\n")
  cat("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n")
  for (operation in c("moving", "stationary")) {
    for (bars in sort(unique(medians$bars))) {
      column <- cell("java, column", operation, bars)
      whole <- cell("java, bars", operation, bars)
      boot <- cell("boot::tsboot", operation, bars)
      tseries <- cell("tseries::tsbootstrap", operation, bars)
      cat(sprintf(
        "| %s | %s | %.4f | %.3f | %.3f | %.1f | %.1f | %.3f | %.1f | %.1f |\n", operation, format(bars, big.mark = ","),
        column, whole, boot, boot / column, boot / whole, tseries, tseries / column, tseries / whole
      ))
    }
  }
}

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) == 2 && arguments[1] == "time") {
  print_times(arguments[2])
} else if (length(arguments) == 2 && arguments[1] == "table") {
  print_table(arguments[2])
} else {
  stop("the first argument must be time or table, the second a folder or a file")
}
